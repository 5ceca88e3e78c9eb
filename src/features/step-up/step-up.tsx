'use client'
import { type ReactElement, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { OpenFlow } from '../../core/flows/step-up.js'
import type { StepUpQueue } from '../../core/step-up-types.js'
import { AccountContext } from '../../react/account-context.js'
import { useReadable } from '../../react/use-readable.js'

type DialogModule = typeof import('./step-up-dialog.js')

let loaded: DialogModule | undefined
async function loadDialog(): Promise<DialogModule> {
  loaded = await import('./step-up-dialog.js')
  return loaded
}

/**
 * The dialog in which the user proves that it is them, for whatever call asks for it. `AccountProvider` renders it; its
 * code is loaded when it is first needed.
 */
export function StepUp(): ReactElement | null {
  const holder = useContext(AccountContext)?.holder
  // Does not make the client: a page that only shows a role has none, and needs no dialog.
  const client = useSyncExternalStore(
    (listener) => {
      holder?.onCreate.add(listener)
      return () => holder?.onCreate.delete(listener)
    },
    () => holder?.client,
    () => undefined,
  )
  return client ? <Attached queue={client.stepUp} /> : null
}

function Attached({ queue }: { queue: StepUpQueue }): ReactElement | null {
  useEffect(() => queue.attach(loadDialog), [queue])
  const flow = useReadable(queue)
  return flow.step === 'closed' ? null : <Opened queue={queue} flow={flow} />
}

/** Without `later`, which a page with badges alone would pay for: a call waits for the code before it opens a dialog. */
function Opened({ queue, flow }: { queue: StepUpQueue; flow: OpenFlow }): ReactElement | null {
  const [module, setModule] = useState(loaded)
  useEffect(() => {
    // Who came back from elsewhere while there was no network gets it with the next step, or with the next call.
    loadDialog().then(setModule, () => {})
    // oxlint-disable-next-line react/exhaustive-deps -- once more for another flow
  }, [flow])
  return module ? <module.default {...queue} flow={flow} /> : null
}
