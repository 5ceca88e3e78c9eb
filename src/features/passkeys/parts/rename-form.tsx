'use client'
import { forwardRef, type KeyboardEvent, type ReactNode } from 'react'
import { useSmallForm } from '../../../react/form/use-small-form.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { type PasskeyRenaming, RenameContext, usePasskeyRow, useRename } from '../context.js'
import type { PasskeysButtonState } from './add.js'

export interface PasskeysRenameFormState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
}

export interface PasskeysRenameFormProps extends Omit<PartProps<'form', PasskeysRenameFormState>, 'children'> {
  children?: ReactNode | ((form: PasskeyRenaming) => ReactNode)
}

/**
 * The form of another name for the passkey of its row. What is typed stays when it fails, and during a step-up; the name
 * that it has already, or Escape, leaves it. Renders a `<form>` element, or nothing unless the user is renaming it.
 */
export const PasskeysRenameForm: React.ForwardRefExoticComponent<
  PasskeysRenameFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, PasskeysRenameFormProps>(function PasskeysRenameForm(props, ref) {
  const { open } = usePasskeyRow('RenameForm')
  return open === 'rename' ? <Renaming {...props} ref={ref} /> : null
})

const Renaming = forwardRef<HTMLFormElement, PasskeysRenameFormProps>(function Renaming({ children, ...props }, ref) {
  const { ready, passkey } = usePasskeyRow('RenameForm')
  const form = useSmallForm<'name'>({
    check: ({ name = '' }) => (name.trim() === '' ? [{ field: 'name', code: 'required' }] : []),
    async submit({ name = '' }) {
      const wanted = name.trim()
      if (wanted !== passkey.name) return ready?.rename(wanted)
      ready?.leave()
      return undefined
    },
  })
  const shared: PasskeyRenaming = { form, unknown: ready?.unknown ?? false }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') ready?.leave()
  }
  return (
    <RenameContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'passkeys.rename-form',
        state: { pending: ready?.renaming.has(passkey.id) ?? false },
        own: { ...form.props, onKeyDown, children: typeof children === 'function' ? children(shared) : children },
        props,
        ref,
      })}
    </RenameContext.Provider>
  )
})

export interface PasskeysNameState extends Record<string, boolean> {
  /** @selector `[data-invalid]` */
  invalid: boolean
}

export type PasskeysNameProps = PartProps<'input', PasskeysNameState>

/** The other name, which starts with the one that the passkey has. Renders an `<input>` element. */
export const PasskeysName: React.ForwardRefExoticComponent<PasskeysNameProps & React.RefAttributes<HTMLInputElement>> =
  forwardRef<HTMLInputElement, PasskeysNameProps>(function PasskeysName(props, ref) {
    const { form } = useRename('Name')
    const { passkey, arrivals } = usePasskeyRow('Name')
    const arrival = useArrival<HTMLInputElement>(arrivals, true)
    const { ref: registered, ...field } = form.register('name')
    const invalid = form.problems('name').length > 0
    return renderPart({
      tag: 'input',
      name: 'passkeys.name',
      state: { invalid },
      own: {
        ...field,
        type: 'text',
        autoComplete: 'off',
        required: true,
        defaultValue: passkey.name ?? passkey.provider?.name ?? '',
        'aria-invalid': invalid || undefined,
      },
      props,
      ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
    })
  })

export type PasskeysSaveProps = PartProps<'button', PasskeysButtonState>

/** Renames the passkey. Renders a `<button type="submit">` element. */
export const PasskeysSave: React.ForwardRefExoticComponent<PasskeysSaveProps & React.RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, PasskeysSaveProps>(function PasskeysSave(props, ref) {
    useRename('Save')
    const { ready, passkey } = usePasskeyRow('Save')
    const pending = ready?.renaming.has(passkey.id) ?? false
    const blocked = ready?.blocked.rename ?? false
    const own = { type: 'submit', 'aria-disabled': pending || blocked || undefined }
    return renderPart({ tag: 'button', name: 'passkeys.save', state: { pending, blocked }, own, props, ref })
  })
