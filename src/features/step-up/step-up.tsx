'use client'
import { lazy, type ReactElement, Suspense, useContext, useSyncExternalStore } from 'react'
import { AccountContext } from '../../react/context.js'
import { LazyBoundary } from '../../react/lazy-boundary.js'
import { useStepUp } from './use-step-up.js'

const Dialog = /* @__PURE__ */ lazy(() => import('./step-up-dialog.js'))

/**
 * The dialog in which the user proves that it is them, for whatever call asks for it. `AccountProvider` renders it; its
 * code is loaded when it is first needed.
 */
export function StepUp(): ReactElement | null {
  const holder = useContext(AccountContext)?.holder
  // A page that only shows a role has no client, and needs no dialog.
  const needed = useSyncExternalStore(
    (listener) => {
      holder?.onCreate.add(listener)
      return () => holder?.onCreate.delete(listener)
    },
    () => holder?.client !== null && holder?.client !== undefined,
    () => false,
  )
  return needed ? <Attached /> : null
}

function Attached(): ReactElement | null {
  const stepUp = useStepUp()
  if (stepUp.flow.step === 'closed') return null
  return (
    // Without its code there can be no proof: whoever waits is told that it was called off.
    <LazyBoundary onFail={stepUp.cancel}>
      <Suspense fallback={null}>
        <Dialog {...stepUp} flow={stepUp.flow} />
      </Suspense>
    </LazyBoundary>
  )
}
