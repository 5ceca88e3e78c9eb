'use client'
import { type ReactElement, useId } from 'react'
import { CodesPanelBody } from '../../react/codes/codes-panel-body.js'
import { useSheet } from '../../react/codes/use-sheet.js'
import { Progress } from '../../react/frame/progress.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { useMessages } from '../../react/use-messages.js'
import { Card } from '../../ui/card.js'
import type { BackupCodesProps } from './backup-codes.js'
import { CountRow } from './count-row.js'
import { Panel, Status } from './index.js'
import { backupCodesMessages } from './messages.js'
import { OutcomeNotice } from './outcome-notice.js'
import { Question } from './question.js'
import type { BackupCodesReady } from './state.js'

type PanelOptions = Pick<BackupCodesProps, 'productName' | 'exports' | 'onUnsavedChange'>

/** How many codes are left, and what can be done about it. */
export function ReadyContent({ ready, ...options }: PanelOptions & { ready: BackupCodesReady }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  const { refreshError } = ready
  return (
    <Card>
      <div role="status">
        {refreshError && refreshError.code !== 'session_expired' ? (
          <ReadFailure error={refreshError} title={t('stale')} retry={ready.refresh} retrying={ready.refreshing} />
        ) : null}
      </div>
      <CountRow ready={ready} />
      <Question ready={ready} />
      <Status>{({ outcome }) => (outcome ? <OutcomeNotice outcome={outcome} /> : null)}</Status>
      <NewCodes {...options} generatedAt={ready.flow.step === 'showing' ? ready.flow.generatedAt : undefined} />
      <Progress intents={[ready.regenerating, ready.disabling]} />
    </Card>
  )
}

function NewCodes({ productName, generatedAt, ...panel }: PanelOptions & { generatedAt: string | undefined }) {
  const id = useId()
  const sheet = useSheet(productName, generatedAt)
  return (
    <Panel {...panel} sheet={sheet} aria-labelledby={`${id}-title`} aria-describedby={`${id}-intro`} data-lk-ui="panel">
      <CodesPanelBody id={id} fileName={sheet.fileName} />
    </Panel>
  )
}
