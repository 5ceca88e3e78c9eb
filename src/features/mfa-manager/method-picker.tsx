'use client'
import { type ReactElement, useId } from 'react'
import type { OfferedMethod } from '../../core/rules/mfa-methods.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { Row } from '../../ui/row.js'
import { FactorIcon } from './factor-icon.js'
import { Leave, Method, Methods } from './index.js'
import { mfaManagerMessages } from './messages.js'
import { nameApps, type Words } from './words.js'

interface MethodPickerProps {
  methods: readonly OfferedMethod[]
  apps: readonly string[] | undefined
}

/** The methods with what each is good for, the one to be preferred first. */
export function MethodPicker({ methods, apps }: MethodPickerProps): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const common = useCommonMessages()
  const id = useId()
  return (
    <Methods aria-labelledby={id} data-lk-ui="panel">
      <p data-lk-ui="panel-title" id={id}>
        {t('choose')}
      </p>
      <ul>
        {methods.map(({ method, recommended, obstacle }) => (
          <Row
            key={method}
            data-method={method}
            icon={<FactorIcon type={method} />}
            title={t(method)}
            badge={recommended ? <Badge tone="success">{t('recommended')}</Badge> : null}
            meta={
              <>
                <p>{adviceFor(method, apps, t)}</p>
                {obstacle ? <p data-lk="mfa-manager.obstacle">{t(obstacle)}</p> : null}
              </>
            }
            actions={
              <Method
                method={method}
                aria-label={t('setNamed', { name: t(method) })}
                render={(props, { pending }) => (
                  <Button {...props} size="small" pending={pending}>
                    {t('set')}
                  </Button>
                )}
              />
            }
          />
        ))}
      </ul>
      <Actions>
        <Leave render={(props) => <Button {...props}>{common('cancel')}</Button>} />
      </Actions>
    </Methods>
  )
}

function adviceFor(method: OfferedMethod['method'], apps: readonly string[] | undefined, t: Words): string {
  if (method !== 'totp') return t(`${method}Advice`)
  const named = nameApps(apps, t)
  return named ? t('totpAdvice', { apps: named }) : t('totpAdvicePlain')
}
