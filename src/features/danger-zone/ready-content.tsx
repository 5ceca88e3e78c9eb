'use client'
import { type ReactElement, useId } from 'react'
import { safeText } from '../../i18n/safe-text.js'
import { CalendarDate } from '../../react/frame/calendar-date.js'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { Progress } from '../../react/frame/progress.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { Notice } from '../../ui/notice.js'
import { BlockerItem } from './blocker-item.js'
import type { DangerZoneProps } from './danger-zone.js'
import { Blockers, Keep, Scheduled, Start, Status } from './index.js'
import { LastStep } from './last-step.js'
import { dangerZoneMessages } from './messages.js'
import { ModeWords } from './mode-words.js'
import { OutcomeNotice } from './outcome-notice.js'
import type { DangerZoneReady } from './state.js'

interface ReadyContentProps extends Pick<DangerZoneProps, 'onResolve'> {
  zone: DangerZoneReady
}

/** What is in the way, what happens, and the way there; or the way back from a pending deletion. */
export function ReadyContent({ zone, onResolve }: ReadyContentProps): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  const { refreshError, refresh, refreshing, requesting, keeping, scheduledFor } = zone
  const stale = refreshError?.code === 'session_expired' ? null : refreshError
  return (
    <Card tone="danger">
      <div role="status">
        {stale ? <FailureNotice error={stale} title={t('stale')} retry={refresh} retrying={refreshing} /> : null}
      </div>
      <PendingDeletion />
      {scheduledFor === undefined ? <Way zone={zone} onResolve={onResolve} /> : null}
      <Progress intents={[requesting, keeping]} />
      <Status>{(outcome) => <OutcomeNotice outcome={outcome} />}</Status>
    </Card>
  )
}

/** The way there: what to settle, what to know, what happens, and the button. */
function Way({ zone, onResolve }: ReadyContentProps): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  const id = useId()
  const { blockers, warnings, consequences, eligible } = zone
  const reason = eligible ? undefined : `${id}-blocked`
  return (
    <div data-lk="danger-zone.way">
      {blockers.length > 0 ? (
        <div>
          <p id={reason} data-lk-ui="panel-title">
            {t('blocked', { count: blockers.length })}
          </p>
          <Blockers>{(blocker) => <BlockerItem blocker={blocker} onResolve={onResolve} />}</Blockers>
        </div>
      ) : eligible ? null : (
        <p id={reason}>{t('notEligible')}</p>
      )}
      {warnings.length > 0 ? (
        <div>
          <p data-lk-ui="panel-title">{t('warnings')}</p>
          <Blockers severity="warning">{(blocker) => <BlockerItem blocker={blocker} onResolve={onResolve} />}</Blockers>
        </div>
      ) : null}
      {consequences.length > 0 || zone.mode !== 'unknown' ? (
        <div>
          <p data-lk-ui="panel-title">{t('consequences')}</p>
          <ul data-lk="danger-zone.consequences">
            {zone.mode === 'unknown' ? null : (
              <li>
                <ModeWords zone={zone} />
              </li>
            )}
            {consequences.map((words) => (
              <li key={words}>
                <bdi>{safeText(words, 1_000).text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <LastStep zone={zone} />
      <Start
        aria-describedby={reason}
        render={(props) => (
          <Button {...props} variant="danger">
            {t('start')}
          </Button>
        )}
      />
    </div>
  )
}

function PendingDeletion(): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  const common = useCommonMessages()
  return (
    <Scheduled>
      {(date) => (
        <Notice
          tone="warning"
          title={
            <Rich parts={t.parts('scheduled', { date })}>
              {() => <CalendarDate date={date} fallback={common('unknown')} />}
            </Rich>
          }
          actions={
            <Actions>
              <Keep
                render={(props, { pending }) => (
                  <Button {...props} size="small" variant="primary" pending={pending}>
                    {t('keepAccount')}
                  </Button>
                )}
              />
            </Actions>
          }
        >
          {t('scheduledHint')}
        </Notice>
      )}
    </Scheduled>
  )
}
