'use client'
import { forwardRef, type ReactNode } from 'react'
import type { MfaFactor } from '../../../contract/index.js'
import { useSmallForm } from '../../../react/form/use-small-form.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { type FormPart, RenameContext, useFactor, useMfaManagerParts, useRename } from '../context.js'
import type { MfaManagerReady } from '../state.js'
import type { InputPart, MfaManagerInputProps } from './begin-form.js'
import { askedAbout } from './factor-buttons.js'
import { type ButtonPart, buttonPart } from './make-part.js'

export interface MfaManagerRenameFormProps extends Omit<PartProps<'form', { pending: boolean }>, 'children'> {
  children?: ReactNode | ((form: FormPart<'name'>) => ReactNode)
}

/** Names the factor of its row. Renders a `<form>` element, or nothing unless the user wants to. */
export const MfaManagerRenameForm: React.ForwardRefExoticComponent<
  MfaManagerRenameFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, MfaManagerRenameFormProps>(function MfaManagerRenameForm(props, ref) {
  const { ready } = useMfaManagerParts('RenameForm')
  const { factor } = useFactor('RenameForm')
  return ready && askedAbout(ready, factor) === 'rename' ? (
    <Renaming {...props} ref={ref} ready={ready} factor={factor} />
  ) : null
})

interface RenamingProps extends MfaManagerRenameFormProps {
  ready: MfaManagerReady
  factor: MfaFactor
}

const Renaming = forwardRef<HTMLFormElement, RenamingProps>(function Renaming(
  { children, ready, factor, ...props },
  ref,
) {
  const form = useSmallForm<'name'>({
    check: ({ name = '' }) => (name.trim() === '' ? [{ field: 'name', code: 'required' }] : []),
    async submit({ name = '' }) {
      // It is called that already.
      if (name.trim() !== factor.name) return ready.rename(name.trim())
      ready.leave()
      return undefined
    },
  })
  const pending = ready.pending.has('rename')
  const shared = { form, pending, blocked: ready.blocked.has('rename'), unknown: ready.unknown }
  return (
    <RenameContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'mfa-manager.rename-form',
        state: { pending },
        own: { ...form.props, children: typeof children === 'function' ? children(shared) : children },
        props,
        ref,
      })}
    </RenameContext.Provider>
  )
})

/** What the factor is to be called. Renders an `<input>` element. */
export const MfaManagerNewName: InputPart = forwardRef<HTMLInputElement, MfaManagerInputProps>(
  function MfaManagerNewName(props, ref) {
    const { form } = useRename('NewName')
    const { factor } = useFactor('NewName')
    const { arrivals } = useMfaManagerParts('NewName')
    const arrival = useArrival<HTMLInputElement>(arrivals, true)
    const { ref: registered, ...field } = form.register('name')
    const invalid = form.problems('name').length > 0
    return renderPart({
      tag: 'input',
      name: 'mfa-manager.new-name',
      state: { invalid },
      own: {
        ...field,
        type: 'text',
        autoComplete: 'off',
        required: true,
        defaultValue: factor.name,
        'aria-invalid': invalid || undefined,
      },
      props,
      ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
    })
  },
)

/** Saves the name. Renders a `<button type="submit">` element. */
export const MfaManagerSaveName: ButtonPart = /* @__PURE__ */ buttonPart('SaveName', (_ready, part) => {
  const { pending, blocked } = useRename(part)
  return { type: 'submit', pending, blocked }
})
