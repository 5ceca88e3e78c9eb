'use client'
import type { ReactElement } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { Progress } from '../../react/frame/progress.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { Link } from '../../ui/link.js'
import { distinctNames } from './describe.js'
import { Add, Empty, Items, Status, StopAdding } from './index.js'
import { passkeysMessages } from './messages.js'
import { OutcomeNotice } from './outcome-notice.js'
import { PasskeyRow } from './passkey-row.js'
import type { PasskeysProps } from './passkeys.js'
import type { PasskeysReady } from './state.js'

interface ReadyContentProps extends Pick<PasskeysProps, 'nextSteps'> {
  ready: PasskeysReady
}

/** The passkeys as they were read, and what can be done with them. */
export function ReadyContent({ ready, nextSteps = {} }: ReadyContentProps): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  const { refreshError, adding } = ready
  const names = distinctNames(ready.passkeys, t)
  const secondFactor = safeUrl(nextSteps.mfa)
  return (
    <Card footer={<Footer ready={ready} />}>
      <div role="status">
        {refreshError && refreshError.code !== 'session_expired' ? (
          <ReadFailure error={refreshError} title={t('stale')} retry={ready.refresh} retrying={ready.refreshing} />
        ) : null}
      </div>
      <Items aria-label={t('title')}>
        {(passkey) => <PasskeyRow passkey={passkey} name={names.get(passkey.id) ?? ''} nextSteps={nextSteps} />}
      </Items>
      <Empty>{t('empty')}</Empty>
      <Status>
        {({ outcome }) =>
          adding?.phase === 'calling' ? <p>{t('adding')}</p> : outcome ? <OutcomeNotice outcome={outcome} /> : null
        }
      </Status>
      {/* A person takes their time, and so a ceremony is never slow. */}
      <Progress
        intents={[
          adding?.phase === 'checking' ? adding : undefined,
          ...ready.renaming.values(),
          ...ready.removing.values(),
          ready.signingOutOthers,
        ]}
      />
      {secondFactor ? (
        <p data-lk="passkeys.second-factor">
          <Link href={secondFactor}>{t('secondFactor')}</Link>
        </p>
      ) : null}
    </Card>
  )
}

function Footer({ ready }: { ready: PasskeysReady }): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  const common = useCommonMessages()
  return (
    <Actions note={ready.obstacle ? t(ready.obstacle) : undefined}>
      <StopAdding render={(props) => <Button {...props}>{common('cancel')}</Button>} />
      <Add
        render={(props, { pending }) => (
          <Button {...props} variant="primary" pending={pending}>
            {t('add')}
          </Button>
        )}
      />
    </Actions>
  )
}
