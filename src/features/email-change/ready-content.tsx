'use client'
import type { ReactElement } from 'react'
import { Progress } from '../../react/frame/progress.js'
import { Card } from '../../ui/card.js'
import { AddressRow } from './address-row.js'
import { Status } from './index.js'
import { NewAddress } from './new-address.js'
import { OutcomeNotice } from './outcome-notice.js'
import { PendingChange } from './pending-change.js'
import type { EmailChangeReady } from './state.js'

/** The address, and what can be done with it. */
export function ReadyContent({ ready }: { ready: EmailChangeReady }): ReactElement {
  const { flow, email, starting, verifying, resending, cancelling } = ready
  return (
    <Card>
      <AddressRow email={email} editable={flow.step === 'resting'} />
      <NewAddress />
      <PendingChange current={email?.address} />
      <Status>
        {({ outcome }) => (outcome ? <OutcomeNotice outcome={outcome} current={email?.address} /> : null)}
      </Status>
      <Progress intents={[starting, cancelling, ...verifying.values(), ...resending.values()]} />
    </Card>
  )
}
