'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement, type ReactNode, type Ref, useId } from 'react'
import { replaceable, type UiComponents } from './components.js'
import { describedBy, FieldLabel, FieldNotes, type FieldTexts, LabelText } from './field.js'

export interface ChoiceOption {
  value: string
  label: string
  /** Not shown in a list. */
  description?: ReactNode
  /** Cannot be chosen now; the description says why. */
  unavailable?: boolean | undefined
}

type NativeProps = Pick<ComponentPropsWithoutRef<'fieldset'>, 'aria-describedby' | 'className' | 'id'>

interface CommonProps extends FieldTexts, NativeProps {
  name?: string | undefined
  required?: boolean | undefined
  options: readonly ChoiceOption[]
  /** Keeps its focus and its value and takes no change: it is being saved, or someone else decides. */
  'aria-disabled'?: boolean | undefined
}

export interface SingleChoiceProps extends CommonProps {
  multiple?: false | undefined
  /** Radio buttons show all options at once; a list suits more than five. @default 'radio' */
  display?: 'radio' | 'list' | undefined
  value: string
  onValueChange: (value: string) => void
}

export interface MultipleChoiceProps extends CommonProps {
  multiple: true
  display?: undefined
  value: readonly string[]
  /** Gets all chosen values, in the order of the options. */
  onValueChange: (value: string[]) => void
}

/** `id` and the ref lead to the first control; `className` and `data-*` go to the `<fieldset>` or the `<select>`. */
export type ChoiceProps = SingleChoiceProps | MultipleChoiceProps

export const DefaultChoice: UiComponents['Choice'] = /* @__PURE__ */ forwardRef<
  HTMLInputElement | HTMLSelectElement,
  ChoiceProps
>(function Choice(props, ref) {
  // JSX asks a ref for the one element that it renders; the caller's takes either.
  return !props.multiple && props.display === 'list' ? (
    <List {...props} controlRef={ref as Ref<HTMLSelectElement>} />
  ) : (
    <Group {...props} controlRef={ref as Ref<HTMLInputElement>} />
  )
})

/** One of several, or several of many. Renders a `<fieldset>` of native inputs, or a `<select>`. */
export const Choice: UiComponents['Choice'] = /* @__PURE__ */ replaceable('Choice', DefaultChoice)

function List(props: SingleChoiceProps & { controlRef: Ref<HTMLSelectElement> }): ReactElement {
  const { label, hint, error, optionalText, id: givenId, 'aria-describedby': ownDescription, ...selection } = props
  const { options, controlRef, value, onValueChange, multiple: _multiple, display: _display, ...rest } = selection
  const ownId = useId()
  const id = givenId ?? ownId
  return (
    <div data-lk-ui="field">
      <FieldLabel id={id} label={label} optionalText={optionalText} />
      <div data-lk-ui="input-frame">
        <select
          data-lk-ui="input"
          {...rest}
          ref={controlRef}
          id={id}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error }, ownDescription)}
          onChange={(event) => {
            if (!rest['aria-disabled']) onValueChange(event.target.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.unavailable}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

function Group(props: ChoiceProps & { controlRef: Ref<HTMLInputElement> }): ReactElement {
  const { label, hint, error, optionalText, id: givenId, 'aria-describedby': ownDescription, ...selection } = props
  const { options, controlRef, name, required, multiple, ...more } = selection
  const { value: _value, onValueChange: _onValueChange, display: _display, ...rest } = more
  const ownId = useId()
  const id = givenId ?? ownId
  const inert = rest['aria-disabled']
  const invalid = error ? true : undefined

  function choose(value: string): void {
    if (inert) return
    if (!props.multiple) return props.onValueChange(value)
    const chosen = new Set(props.value)
    if (!chosen.delete(value)) chosen.add(value)
    props.onValueChange(options.map((option) => option.value).filter((each) => chosen.has(each)))
  }

  return (
    <fieldset
      data-lk-ui="choice"
      {...rest}
      role={multiple ? 'group' : 'radiogroup'}
      aria-required={!multiple && required ? true : undefined}
      aria-invalid={multiple ? undefined : invalid}
      aria-describedby={describedBy(id, { hint, error }, ownDescription)}
    >
      <legend data-lk-ui="field-label">
        <LabelText label={label} optionalText={optionalText} />
      </legend>
      {options.map((option, index) => (
        <div key={option.value} data-lk-ui="option">
          <input
            ref={index === 0 ? controlRef : undefined}
            id={index === 0 ? id : `${id}-${index}`}
            type={multiple ? 'checkbox' : 'radio'}
            name={name ?? ownId}
            value={option.value}
            checked={props.multiple ? props.value.includes(option.value) : props.value === option.value}
            disabled={option.unavailable}
            aria-disabled={inert}
            aria-invalid={multiple ? invalid : undefined}
            aria-describedby={option.description ? `${id}-${index}-description` : undefined}
            onChange={() => choose(option.value)}
          />
          <label htmlFor={index === 0 ? id : `${id}-${index}`}>{option.label}</label>
          {option.description ? (
            <p id={`${id}-${index}-description`} data-lk-ui="field-hint">
              {option.description}
            </p>
          ) : null}
        </div>
      ))}
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  )
}
