'use client'
import { type ReactElement, useId } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { ShieldIcon } from '../../ui/icons/methods.js'
import { Link } from '../../ui/link.js'
import { Row } from '../../ui/row.js'
import { Add, Toggle, TurnOff } from './index.js'
import { mfaManagerMessages } from './messages.js'
import type { MfaManagerProps } from './mfa-manager.js'
import type { MfaManagerReady } from './state.js'
import type { Words } from './words.js'

interface SummaryRowProps extends Pick<MfaManagerProps, 'presentation' | 'helpHref'> {
  ready: MfaManagerReady
}

/** Whether it is on, what that means, and the way to turn it on or off. */
export function SummaryRow({ ready, presentation, helpHref }: SummaryRowProps): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const id = useId()
  const guide = safeUrl(helpHref)
  const { enabled } = ready
  return (
    <div>
      <Row
        as="div"
        icon={<ShieldIcon />}
        title={t(enabled ? 'isOn' : 'isOff')}
        meta={
          <>
            <span id={id}>{hintOf(ready, presentation === 'toggle', t)}</span>
            {guide ? (
              <>
                {' '}
                <Link href={guide}>{t('guide')}</Link>
              </>
            ) : null}
          </>
        }
        actions={
          presentation === 'toggle' ? <BigToggle enabled={enabled} describedBy={id} /> : <PlainButtons ready={ready} />
        }
      />
    </div>
  )
}

function hintOf({ enabled, enforced, can, add }: MfaManagerReady, toggle: boolean, t: Words): string {
  if (!enabled) return t(add ? 'offHint' : 'cannotAdd')
  if (enforced) return t('enforced')
  return t(toggle && !can.turnOff ? 'removeEach' : 'onHint')
}

function PlainButtons({ ready }: { ready: MfaManagerReady }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  if (ready.enabled) {
    return (
      <TurnOff
        aria-label={t('turnOffMfa')}
        render={(props) => (
          <Button {...props} size="small" variant="quiet">
            {t('turnOff')}
          </Button>
        )}
      />
    )
  }
  return (
    <Add
      aria-label={t('turnOnMfa')}
      render={(props) => (
        <Button {...props} size="small" variant="primary">
          {t('turnOn')}
        </Button>
      )}
    />
  )
}

/** Its own words say what it does, so that it reads as the button that it is. */
function BigToggle({ enabled, describedBy }: { enabled: boolean; describedBy: string }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  return (
    <Toggle
      aria-label={t(enabled ? 'turnOffMfa' : 'turnOnMfa')}
      aria-describedby={describedBy}
      render={(props) => (
        <Button {...props} variant="quiet">
          {t(enabled ? 'turnOff' : 'turnOn')}
        </Button>
      )}
    />
  )
}
