'use client'
import { forwardRef, type KeyboardEvent } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyZone } from '../context.js'
import type { DangerZoneReady } from '../state.js'
import { useZoneArrival } from '../use-zone-arrival.js'

export interface DangerZoneButtonState extends Record<string, boolean> {
  /** It is under way. @selector `[data-pending]` */
  pending: boolean
}

function useAsking(part: string): DangerZoneReady | undefined {
  const zone = useReadyZone(part)
  return zone?.asking && zone.scheduledFor === undefined ? zone : undefined
}

export type DangerZoneConfirmProps = PartProps<'div', DangerZoneButtonState>

/**
 * The last step. Escape leaves it. Renders a `<div role="alertdialog">` element, which needs a name and a description;
 * nothing before the user has asked for it.
 */
export const DangerZoneConfirm: React.ForwardRefExoticComponent<
  DangerZoneConfirmProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, DangerZoneConfirmProps>(function DangerZoneConfirm(props, ref) {
  const zone = useAsking('Confirm')
  if (!zone) return null
  const { back, requesting } = zone
  const pending = requesting !== undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !pending) back()
  }
  const own = { role: 'alertdialog', onKeyDown }
  return renderPart({ tag: 'div', name: 'danger-zone.confirm', state: { pending }, own, props, ref })
})

export type DangerZoneFormProps = PartProps<'form', DangerZoneButtonState>

/** Around the phrase and the buttons of the last step. Renders a `<form>` element. */
export const DangerZoneForm: React.ForwardRefExoticComponent<
  DangerZoneFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, DangerZoneFormProps>(function DangerZoneForm(props, ref) {
  const zone = useAsking('Form')
  if (!zone) return null
  const pending = zone.requesting !== undefined
  return renderPart({
    tag: 'form',
    name: 'danger-zone.form',
    state: { pending },
    own: { ...zone.form.props },
    props,
    ref,
  })
})

export type DangerZonePhraseProps = PartProps<'input', { invalid: boolean }>

/** Where the phrase is typed. Renders an `<input>` element, or nothing when no phrase is asked for. */
export const DangerZonePhrase: React.ForwardRefExoticComponent<
  DangerZonePhraseProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, DangerZonePhraseProps>(function DangerZonePhrase(props, ref) {
  const zone = useAsking('Phrase')
  const arrived = useZoneArrival<HTMLInputElement>(zone, zone?.phrase !== undefined)
  if (zone?.phrase === undefined) return null
  const { ref: attach, ...field } = zone.form.register('confirm')
  const invalid = zone.form.problems('confirm').length > 0
  return renderPart({
    tag: 'input',
    name: 'danger-zone.phrase',
    state: { invalid },
    own: {
      ...field,
      autoComplete: 'off',
      autoCapitalize: 'none',
      spellCheck: false,
      'aria-invalid': invalid || undefined,
    },
    props,
    ref: composeRefs<HTMLInputElement>(composeRefs<HTMLInputElement>(attach, arrived) ?? null, ref),
  })
})

export type DangerZoneBackProps = PartProps<'button', DangerZoneButtonState>

/** Leaves everything as it is. Renders a `<button>` element, which has the focus at first where no phrase is asked for. */
export const DangerZoneBack: React.ForwardRefExoticComponent<
  DangerZoneBackProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, DangerZoneBackProps>(function DangerZoneBack(props, ref) {
  const zone = useAsking('Back')
  const arrived = useZoneArrival<HTMLButtonElement>(zone, zone !== undefined && zone.phrase === undefined)
  if (!zone) return null
  const pending = zone.requesting !== undefined
  return renderPart({
    tag: 'button',
    name: 'danger-zone.back',
    state: { pending },
    own: { type: 'button', 'aria-disabled': pending || undefined, onClick: pending ? undefined : zone.back },
    props,
    ref: composeRefs(ref, arrived),
  })
})

export type DangerZoneDeleteNowProps = PartProps<'button', DangerZoneButtonState>

/** Deletes the account, as the server does it. Renders a `<button type="submit">` element. */
export const DangerZoneDeleteNow: React.ForwardRefExoticComponent<
  DangerZoneDeleteNowProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, DangerZoneDeleteNowProps>(function DangerZoneDeleteNow(props, ref) {
  const zone = useAsking('DeleteNow')
  if (!zone) return null
  const pending = zone.requesting !== undefined
  return renderPart({
    tag: 'button',
    name: 'danger-zone.delete-now',
    state: { pending },
    own: { type: 'submit', 'aria-disabled': pending || zone.requestBlocked || undefined },
    props,
    ref,
  })
})
