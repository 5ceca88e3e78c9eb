'use client'
import { type ForwardedRef, forwardRef, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './button.js'
import { replaceable, type UiComponents } from './components.js'
import { EyeIcon, EyeOffIcon } from './icons/controls.js'
import { maskedClass, maskedProps } from './masked.js'
import { TextField, type TextFieldProps } from './text-field.js'

/**
 * As `TextField`, but never controlled: a `value` would leave the password in React's own tree and in the markup, where
 * it outlives the field. Nor is there a `maxLength`: it would cut a pasted password without a word.
 */
export interface PasswordFieldProps
  extends Omit<
    TextFieldProps,
    'autoComplete' | 'defaultValue' | 'maxLength' | 'prefix' | 'spellCheck' | 'suffix' | 'type' | 'value'
  > {
  /** Tells password managers which password this is. */
  autoComplete: 'current-password' | 'new-password'
  /** Name of the button that shows the password. Names the field too: "Show current password". */
  revealLabel: string
  /** Name of the same button while the password is shown. */
  hideLabel: string
  /** Below the field: a checklist of the rules, a link to reset. */
  children?: ReactNode
}

export const DefaultPasswordField: UiComponents['PasswordField'] = /* @__PURE__ */ forwardRef<
  HTMLInputElement,
  PasswordFieldProps
>(function PasswordField({ revealLabel, hideLabel, className, children, ...rest }, ref) {
  const input = useRef<HTMLInputElement | null>(null)
  const { revealed, rememberCaret, toggle } = useReveal(input)
  const reveal: ReactElement = (
    <Button
      variant="quiet"
      size="small"
      icon={revealed ? <EyeOffIcon /> : <EyeIcon />}
      aria-label={revealed ? hideLabel : revealLabel}
      onPointerDown={rememberCaret}
      onClick={toggle}
    />
  )
  return (
    <div data-lk-ui="password-field" data-revealed={revealed ? '' : undefined}>
      <TextField
        autoCapitalize="none"
        autoCorrect="off"
        // Also while it is shown, which masking by type would miss.
        {...maskedProps}
        {...rest}
        className={maskedClass(className)}
        ref={(element) => {
          input.current = element
          assignRef(ref, element)
        }}
        type={revealed ? 'text' : 'password'}
        // A spell checker may send a shown password to a server.
        spellCheck={false}
        suffix={reveal}
      />
      {children}
    </div>
  )
})

/** A password that can be shown and hides again by itself. Renders a `TextField`. */
export const PasswordField: UiComponents['PasswordField'] = /* @__PURE__ */ replaceable(
  'PasswordField',
  DefaultPasswordField,
)

function assignRef<T>(ref: ForwardedRef<T>, value: T | null): void {
  if (typeof ref === 'function') ref(value)
  else if (ref) ref.current = value
}

interface Reveal {
  revealed: boolean
  rememberCaret: () => void
  toggle: () => void
}

/** Shows the password until the form is sent or reset, or the page is out of sight (GOV.UK password input). */
function useReveal(input: { readonly current: HTMLInputElement | null }): Reveal {
  const [revealed, setRevealed] = useState(false)
  const caret = useRef<[start: number | null, end: number | null] | null>(null)

  useEffect(() => {
    const element = input.current
    // Pressing the button took the focus from the input, and some browsers lose the caret with the type.
    if (element && caret.current) {
      element.focus()
      element.setSelectionRange(...caret.current)
    }
    caret.current = null
    if (!element || !revealed) return

    function hide(): void {
      // At once, not with the next render: the browser looks at the fields of a form while it is being sent.
      if (element) element.type = 'password'
      setRevealed(false)
    }
    function hideWhenOutOfSight(): void {
      if (document.visibilityState === 'hidden') hide()
    }
    const form = element.form
    form?.addEventListener('submit', hide, true)
    form?.addEventListener('reset', hide)
    document.addEventListener('visibilitychange', hideWhenOutOfSight)
    return () => {
      form?.removeEventListener('submit', hide, true)
      form?.removeEventListener('reset', hide)
      document.removeEventListener('visibilitychange', hideWhenOutOfSight)
    }
  }, [input, revealed])

  return {
    revealed,
    rememberCaret: () => {
      const element = input.current
      caret.current =
        element && element === element.ownerDocument.activeElement
          ? [element.selectionStart, element.selectionEnd]
          : null
    },
    toggle: () => setRevealed((shown) => !shown),
  }
}
