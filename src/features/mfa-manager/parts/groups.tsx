'use client'
import { useFactor } from '../context.js'
import { askedAbout } from './factor-buttons.js'
import { type GroupPart, groupPart } from './make-part.js'

/** The methods to pick from. Renders a `<div role="group">` element, which needs a name; nothing in the other steps. */
export const MfaManagerMethods: GroupPart = /* @__PURE__ */ groupPart(
  'Methods',
  'group',
  (ready) => ready?.flow.step === 'choosing',
  true,
)

/** What is shown when an enrolment is over without a proof. Renders a `<div role="group">` element, which needs a name. */
export const MfaManagerExpired: GroupPart = /* @__PURE__ */ groupPart(
  'Expired',
  'group',
  (ready) => ready?.flow.step === 'expired',
)

/**
 * Asks whether the factor of its row shall really go. Renders a `<div role="alertdialog">` element, which needs a name and
 * a description; nothing in the other steps.
 */
export const MfaManagerConfirmRemove: GroupPart = /* @__PURE__ */ groupPart(
  'ConfirmRemove',
  'alertdialog',
  (ready, part) => {
    const { factor } = useFactor(part)
    return ready !== null && askedAbout(ready, factor) === 'remove'
  },
)

/** Asks whether all factors shall really go. Renders a `<div role="alertdialog">` element, as `ConfirmRemove`. */
export const MfaManagerConfirmTurnOff: GroupPart = /* @__PURE__ */ groupPart(
  'ConfirmTurnOff',
  'alertdialog',
  (ready) => ready?.flow.step === 'asking' && ready.flow.question.about === 'turn_off',
)
