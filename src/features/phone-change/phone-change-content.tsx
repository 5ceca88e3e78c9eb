'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { Progress } from '../../react/frame/progress.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
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

const parts = { Loading, Failure, Unavailable }

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

function Content(): ReactElement {
  const feature = usePhoneChangeContext('Root')
  if (feature.status === 'ready') return <ReadyContent ready={feature} />
  return (
    <NotReady read={feature} parts={parts} rows={1}>
      {feature.status === 'unavailable' ? <NumberRow phone={feature.phone} /> : null}
    </NotReady>
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
