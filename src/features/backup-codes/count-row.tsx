'use client'
import type { ReactElement } from 'react'
import { RelativeTime } from '../../react/frame/relative-time.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { KeyIcon } from '../../ui/icons/methods.js'
import { Row } from '../../ui/row.js'
import { Disable, Regenerate, Remaining } from './index.js'
import { backupCodesMessages } from './messages.js'
import type { BackupCodesReady } from './state.js'

/** How many are left, as far as anybody can tell, and the way to new ones. */
export function CountRow({ ready }: { ready: BackupCodesReady }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  const { low, remaining, flow } = ready
  return (
    <div>
      <Row
        as="div"
        icon={<KeyIcon />}
        title={<Remaining>{(shown) => <Count ready={shown} />}</Remaining>}
        badge={
          low ? (
            <Badge tone={remaining === 0 ? 'danger' : 'warning'}>{t(remaining === 0 ? 'usedUp' : 'few')}</Badge>
          ) : null
        }
        meta={<Meta ready={ready} />}
        actions={flow.step === 'resting' ? <Buttons ready={ready} /> : null}
      />
    </div>
  )
}

function Count({ ready: { generated, remaining, total } }: { ready: BackupCodesReady }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  if (generated === false) return <>{t('none')}</>
  if (remaining === 'unknown') return <>{t('unknown')}</>
  return <>{total === undefined ? t('left', { count: remaining }) : t('leftOf', { count: remaining, total })}</>
}

function Meta({ ready }: { ready: BackupCodesReady }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  const common = useCommonMessages()
  const { generated, remaining, generatedAt, low } = ready
  const made = generatedAt ? (
    <Rich parts={t.parts('made', { time: generatedAt })}>
      {() => <RelativeTime date={generatedAt} fallback={common('unknown')} />}
    </Rich>
  ) : null
  if (generated === false) return <>{t('noneHint')}</>
  const hint =
    remaining === 'unknown' ? t('unknownHint') : remaining === 0 ? t('usedUpHint') : low ? t('fewHint') : null
  return hint ? <>{hint}</> : <>{made}</>
}

function Buttons({ ready }: { ready: BackupCodesReady }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  return (
    <span data-lk-ui="button-group">
      <Disable
        aria-label={t('disableCodes')}
        render={(props) => (
          <Button {...props} size="small" variant="quiet">
            {t('disable')}
          </Button>
        )}
      />
      <Regenerate
        render={(props, { pending }) => (
          <Button {...props} size="small" variant={ready.low ? 'primary' : 'secondary'} pending={pending}>
            {t(ready.generated === false ? 'first' : 'regenerate')}
          </Button>
        )}
      />
    </span>
  )
}
