'use client'
import { type ReactElement, useId } from 'react'
import type { MfaFactor } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { unavailableMessage } from '../../i18n/errors.js'
import { safeText } from '../../i18n/safe-text.js'
import { Facts } from '../../react/frame/facts.js'
import { RelativeTime } from '../../react/frame/relative-time.js'
import { Rich } from '../../react/rich.js'
import type { Unavailable } from '../../react/use-capability.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { Link } from '../../ui/link.js'
import { Row } from '../../ui/row.js'
import { useMfaManagerParts } from './context.js'
import { FactorIcon } from './factor-icon.js'
import { ConfirmRemove, Factor, Leave, MakeDefault, Remove, RemoveNow, Rename } from './index.js'
import { mfaManagerMessages } from './messages.js'
import { askedAbout } from './parts/factor-buttons.js'
import { RenameFactor } from './rename-factor.js'
import { nameOfFactor, nameOfType, numberedName } from './words.js'

interface FactorRowProps {
  factor: MfaFactor
  /** Why it cannot go. */
  kept: Unavailable | undefined
  factors: readonly MfaFactor[]
}

/** One factor that is on, with what can be done with it. */
export function FactorRow({ factor, kept, factors }: FactorRowProps): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const { ready } = useMfaManagerParts('Factor')
  const asked = ready && askedAbout(ready, factor)
  const name = numberedName(factor, factors, t)
  return (
    <Factor
      render={
        <Row
          icon={<FactorIcon type={factor.type} />}
          title={<bdi>{nameOfFactor(factor, t)}</bdi>}
          badge={factor.isDefault && factors.length > 1 ? <Badge tone="info">{t('default')}</Badge> : null}
          meta={<Meta factor={factor} kept={kept} />}
          actions={<RowButtons name={name} />}
        >
          {asked === 'rename' ? (
            <RenameFactor name={name} />
          ) : asked === 'remove' ? (
            <RemoveQuestion name={name} isLast={factors.length === 1} />
          ) : null}
        </Row>
      }
    />
  )
}

function Meta({ factor, kept }: Omit<FactorRowProps, 'factors'>): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const { name, type, destination, createdAt, lastUsedAt } = factor
  const kind = nameOfType(type, t)
  return (
    <>
      <Facts>
        {[
          name && name !== kind ? kind : null,
          destination ? (
            <bdi key="to" dir="ltr">
              {safeText(destination, 254).text}
            </bdi>
          ) : null,
          createdAt ? <Moment key="added" words="added" date={createdAt} /> : null,
          lastUsedAt ? <Moment key="used" words="lastUsed" date={lastUsedAt} /> : null,
          createdAt && !lastUsedAt ? t('neverUsed') : null,
        ]}
      </Facts>
      {kept ? <WhyKept kept={kept} /> : null}
    </>
  )
}

function Moment({ words, date }: { words: 'added' | 'lastUsed'; date: string }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const common = useCommonMessages()
  return (
    <Rich parts={t.parts(words, { time: date })}>
      {() => <RelativeTime date={date} fallback={common('unknown')} />}
    </Rich>
  )
}

/** Why it cannot go, and where that can be changed (requirements.md, row 89). */
function WhyKept({ kept }: { kept: Unavailable }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const common = useCommonMessages()
  const errors = useErrorMessages()
  const href = safeUrl(kept.managedBy?.url ?? kept.href)
  const ours = kept.reason === 'policy' || kept.reason === 'last_method'
  return (
    <p data-lk="mfa-manager.kept">
      {ours && !kept.message ? t('lastOne') : unavailableMessage(kept, errors)}{' '}
      {href ? (
        <Link href={href}>{kept.managedBy ? safeText(kept.managedBy.name).text : common('moreAboutThis')}</Link>
      ) : null}
    </p>
  )
}

function RowButtons({ name }: { name: string }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  return (
    <span data-lk-ui="button-group">
      <MakeDefault
        aria-label={t('makeDefaultNamed', { name })}
        render={(props, { pending }) => (
          <Button {...props} size="small" variant="quiet" pending={pending}>
            {t('makeDefault')}
          </Button>
        )}
      />
      <Rename
        aria-label={t('renameNamed', { name })}
        render={(props) => (
          <Button {...props} size="small" variant="quiet">
            {t('rename')}
          </Button>
        )}
      />
      <Remove
        aria-label={t('removeNamed', { name })}
        render={(props) => (
          <Button {...props} size="small">
            {t('remove')}
          </Button>
        )}
      />
    </span>
  )
}

function RemoveQuestion({ name, isLast }: { name: string; isLast: boolean }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const id = useId()
  return (
    <ConfirmRemove aria-labelledby={`${id}-question`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      <div>
        <p data-lk-ui="panel-title" id={`${id}-question`}>
          <Rich parts={t.parts('removeQuestion', { name })} />
        </p>
        <p data-lk-ui="field-hint" id={`${id}-hint`}>
          {t(isLast ? 'removeLastHint' : 'removeHint')}
        </p>
      </div>
      <Actions>
        <Leave render={(props) => <Button {...props}>{t('keep')}</Button>} />
        <RemoveNow
          render={(props, { pending }) => (
            <Button {...props} variant="danger" pending={pending}>
              {t('remove')}
            </Button>
          )}
        />
      </Actions>
    </ConfirmRemove>
  )
}
