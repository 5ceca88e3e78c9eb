'use client'
import type { ReactElement } from 'react'
import { LoadingRows } from '../../react/frame/loading-rows.js'
import { Progress } from '../../react/frame/progress.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import { usePhoneChangeContext } from './context.js'
import { Failure, Loading, Root, Status, Unavailable } from './index.js'
import { phoneChangeMessages } from './messages.js'
import { NewNumber } from './new-number.js'
import { NumberRow } from './number-row.js'
import { OutcomeNotice } from './outcome-notice.js'
import { PendingNumber } from './pending-number.js'
import type { PhoneChangeProps } from './phone-change.js'
import { RemoveQuestion } from './remove-question.js'
import type { PhoneChangeReady } from './state.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function PhoneChangeContent({ headingLevel, country }: PhoneChangeProps): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  return (
    <Root
      id="phone"
      country={country}
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="PhoneChange">
        <Content />
      </SectionGuard>
    </Root>
  )
}

function Content(): ReactElement | null {
  const feature = usePhoneChangeContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (feature.status === 'failed' && feature.error.code === 'session_expired') return null
  if (feature.status === 'ready') return <ReadyContent ready={feature} />
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} rows={1} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      {feature.status === 'unavailable' ? <NumberRow phone={feature.phone} /> : null}
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
    </Card>
  )
}

function ReadyContent({ ready }: { ready: PhoneChangeReady }): ReactElement {
  const { flow, phone, starting, verifying, resending, removing } = ready
  return (
    <Card>
      <NumberRow phone={phone} editable={flow.step === 'resting'} />
      <NewNumber />
      <PendingNumber />
      <RemoveQuestion number={phone?.number} />
      <Status>{({ outcome }) => (outcome ? <OutcomeNotice outcome={outcome} /> : null)}</Status>
      <Progress intents={[starting, verifying, resending, removing]} />
    </Card>
  )
}
