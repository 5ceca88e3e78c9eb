'use client'
import type { MfaFactor } from '../../../contract/index.js'
import { useFactor } from '../context.js'
import type { MfaManagerReady } from '../state.js'
import { type ButtonPart, buttonPart } from './make-part.js'
import { isIdle, isLeft } from './step-buttons.js'

/** What the user is asked about this factor now. */
export const askedAbout = ({ flow }: MfaManagerReady, { id }: MfaFactor): 'rename' | 'remove' | undefined =>
  flow.step === 'asking' && flow.question.about !== 'turn_off' && flow.question.factorId === id
    ? flow.question.about
    : undefined

const canAsk = (ready: MfaManagerReady, factor: MfaFactor) => isIdle(ready) && !askedAbout(ready, factor)

/** Makes the factor the one that is asked for first. Renders a `<button>` element, or nothing where it is or cannot be. */
export const MfaManagerMakeDefault: ButtonPart = /* @__PURE__ */ buttonPart('MakeDefault', (ready, part) => {
  const { factor } = useFactor(part)
  if (!ready?.can.makeDefault || factor.isDefault || ready.factors.length < 2 || !canAsk(ready, factor)) return null
  const task = `make_default/${factor.id}` as const
  return {
    onClick: () => ready.makeDefault(factor.id),
    pending: ready.pending.has(task),
    blocked: ready.blocked.has(task),
  }
})

/** Lets the user name the factor. Renders a `<button>` element, or nothing where the adapter cannot. */
export const MfaManagerRename: ButtonPart = /* @__PURE__ */ buttonPart('Rename', (ready, part) => {
  const { factor } = useFactor(part)
  if (!ready?.can.rename || !canAsk(ready, factor)) return null
  return {
    onClick: () => ready.ask({ about: 'rename', factorId: factor.id }),
    arrives: isLeft(ready, 'rename', factor.id),
  }
})

/** Asks before the factor goes. Renders a `<button>` element, or nothing where it may not go: say then why. */
export const MfaManagerRemove: ButtonPart = /* @__PURE__ */ buttonPart('Remove', (ready, part) => {
  const { factor, kept } = useFactor(part)
  if (!ready?.can.remove || kept || !canAsk(ready, factor)) return null
  return {
    onClick: () => ready.ask({ about: 'remove', factorId: factor.id }),
    arrives: isLeft(ready, 'remove', factor.id),
  }
})

/** Removes the factor. Renders a `<button>` element, or nothing unless the user was asked. */
export const MfaManagerRemoveNow: ButtonPart = /* @__PURE__ */ buttonPart('RemoveNow', (ready, part) => {
  const { factor } = useFactor(part)
  return ready && askedAbout(ready, factor) === 'remove'
    ? { onClick: ready.remove, pending: ready.pending.has('remove'), blocked: ready.blocked.has('remove') }
    : null
})
