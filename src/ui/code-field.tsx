'use client'
import { forwardRef } from 'react'
import { replaceable, type UiComponents } from './components.js'
import type { CodeKind } from './read-code.js'
import { TextField, type TextFieldProps } from './text-field.js'

/**
 * As `TextField`. The text is the user's own: read it through `readCode`, which understands "123 456" and "123-456".
 *
 * It has no length: one that is too short would cut a pasted code with a space in it.
 */
export interface CodeFieldProps
  extends Omit<TextFieldProps, 'autoComplete' | 'dir' | 'inputMode' | 'maxLength' | 'prefix' | 'suffix' | 'type'> {
  /** @default 'digits' */
  kind?: CodeKind | undefined
}

export const DefaultCodeField: UiComponents['CodeField'] = /* @__PURE__ */ forwardRef<HTMLInputElement, CodeFieldProps>(
  function CodeField({ kind = 'digits', ...rest }, ref) {
    return (
      <TextField
        data-kind={kind}
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        {...rest}
        ref={ref}
        // One box: split ones break paste, autofill and screen readers. It never submits by itself.
        type="text"
        inputMode={kind === 'digits' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        dir="ltr"
      />
    )
  },
)

/** A one-time code in one box. Renders a `TextField`. */
export const CodeField: UiComponents['CodeField'] = /* @__PURE__ */ replaceable('CodeField', DefaultCodeField)
