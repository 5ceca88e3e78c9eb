'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react'
import { replaceable, type UiComponents } from './components.js'
import { describedBy, FieldLabel, FieldNotes, type FieldTexts } from './field.js'

/**
 * Every native attribute and the ref go to the `<input>`, so that a form library's registration spreads onto it:
 * `<TextField label="Name" {...register('name')} />`.
 *
 * There is no `disabled`: a field that cannot be changed is `readOnly`, and stays readable and focusable.
 */
export interface TextFieldProps
  extends FieldTexts,
    Omit<ComponentPropsWithoutRef<'input'>, 'children' | 'disabled' | 'prefix' | 'size' | 'style'> {
  /** Inside the frame, before the text: a unit, a country code. */
  prefix?: ReactNode
  /** Inside the frame, after the text: a unit, a small quiet button. */
  suffix?: ReactNode
}

export const DefaultTextField: UiComponents['TextField'] = /* @__PURE__ */ forwardRef<HTMLInputElement, TextFieldProps>(
  function TextField(
    { label, hint, error, optionalText, prefix, suffix, id: givenId, 'aria-describedby': ownDescription, ...rest },
    ref,
  ) {
    const ownId = useId()
    const id = givenId ?? ownId
    const texts = { hint, error }
    return (
      <div data-lk-ui="field">
        <FieldLabel id={id} label={label} optionalText={optionalText} />
        <div data-lk-ui="input-frame">
          {prefix ? <span data-lk-ui="input-prefix">{prefix}</span> : null}
          <input
            data-lk-ui="input"
            type="text"
            aria-invalid={error ? true : undefined}
            {...rest}
            ref={ref}
            id={id}
            aria-describedby={describedBy(id, texts, ownDescription)}
          />
          {suffix ? <span data-lk-ui="input-suffix">{suffix}</span> : null}
        </div>
        <FieldNotes id={id} {...texts} />
      </div>
    )
  },
)

/** A line of text with its label, hint and error. Renders an `<input>` element inside its frame. */
export const TextField: UiComponents['TextField'] = /* @__PURE__ */ replaceable('TextField', DefaultTextField)
