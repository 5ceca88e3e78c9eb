'use client'
import { lazy, type ReactElement, Suspense, useContext, useEffect, useSyncExternalStore } from 'react'
import type { StepUpQueue } from '../../core/step-up.js'
import { AccountContext } from '../../react/account-context.js'
import { LazyBoundary } from '../../react/lazy-boundary.js'
import { useReadable } from '../../react/use-readable.js'

const Dialog = /* @__PURE__ */ lazy(() => import('./step-up-dialog.js'))

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
  useEffect(() => queue.attach(), [queue])
  const flow = useReadable(queue)
  if (flow.step === 'closed') return null
  return (
    // Without its code there can be no proof: whoever waits is told that it was called off.
    <LazyBoundary onFail={queue.cancel}>
      <Suspense fallback={null}>
        <Dialog {...queue} flow={flow} />
      </Suspense>
    </LazyBoundary>
  )
}
