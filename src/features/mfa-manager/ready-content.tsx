'use client'
import type { ReactElement } from 'react'
import { Progress } from '../../react/frame/progress.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { Notice } from '../../ui/notice.js'
import { BackupCodesStep } from './backup-codes-step.js'
import { BeginPanel } from './begin-panel.js'
import { ConfirmPanel } from './confirm-panel.js'
import { ExpiredPanel } from './expired-panel.js'
import { FactorRow } from './factor-row.js'
import { Add, Factors, Status } from './index.js'
import { mfaManagerMessages } from './messages.js'
import { MethodPicker } from './method-picker.js'
import type { MfaManagerProps } from './mfa-manager.js'
import { OutcomeNotice } from './outcome-notice.js'
import type { MfaManagerReady, MfaTask } from './state.js'
import { SummaryRow } from './summary-row.js'
import { TurnOffQuestion } from './turn-off-question.js'

/** The factors that are on, and the step that the user is in. */
export function ReadyContent(props: MfaManagerProps & { ready: MfaManagerReady }): ReactElement {
  const { ready, advice, apps } = props
  const { enabled, factors, flow, refreshError } = ready
  const t = useMessages('mfaManager', mfaManagerMessages)
  const canAddMore = enabled && ready.add !== undefined && (flow.step === 'resting' || flow.step === 'asking')
  return (
    <Card footer={canAddMore ? <AddAnother /> : undefined}>
      <SummaryRow {...props} />
      <div role="status">
        {refreshError && refreshError.code !== 'session_expired' ? (
          <ReadFailure error={refreshError} title={t('stale')} retry={ready.refresh} retrying={ready.refreshing} />
        ) : null}
      </div>
      {advice && !enabled && flow.step === 'resting' ? <Notice tone="info">{advice}</Notice> : null}
      <Factors aria-label={t('methods')}>
        {(factor, kept) => <FactorRow factor={factor} kept={kept} factors={factors} />}
      </Factors>
      <TurnOffQuestion />
      <MethodPicker methods={ready.methods} apps={apps} />
      <BeginPanel />
      <ConfirmPanel apps={apps} autoSubmit={props.autoSubmit} first={!enabled} />
      <ExpiredPanel />
      <BackupCodesStep productName={props.productName} onUnsavedChange={props.onUnsavedChange} />
      <Status>{({ outcome }) => (outcome ? <OutcomeNotice outcome={outcome} /> : null)}</Status>
      <Progress
        intents={[...ready.pending].map(([task, intent]) => ({ ...intent, slow: intent.slow && !isCeremony(task) }))}
      />
    </Card>
  )
}

/** A person and a device take their time, and the browser shows that it waits for them. */
const isCeremony = (task: MfaTask) => task === 'begin/webauthn'

function AddAnother(): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  return (
    <Actions>
      <Add render={(props) => <Button {...props}>{t('add')}</Button>} />
    </Actions>
  )
}
