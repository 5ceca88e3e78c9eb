import { forwardRef, type ReactNode, type Ref, useId } from 'react'
import type { Props } from './props.js'

interface Notes {
  id: string
  hint: ReactNode
  error: ReactNode
}

function FieldNotes({ id, hint, error }: Notes) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="acme-small-print">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="acme-error">
          {error}
        </p>
      ) : null}
    </>
  )
}

function described({ id, hint, error }: Notes, own: string | undefined): string | undefined {
  return [error ? `${id}-error` : '', hint ? `${id}-hint` : '', own ?? ''].filter(Boolean).join(' ') || undefined
}

/** Password and code fields are made of it, and so become Acme's as well. */
export const AcmeTextField = forwardRef<HTMLInputElement, Props<'TextField'>>(function AcmeTextField(
  { label, hint, error, optionalText, prefix, suffix, id: givenId, className, 'aria-describedby': own, ...rest },
  ref,
) {
  const ownId = useId()
  const notes = { id: givenId ?? ownId, hint, error }
  return (
    <div className="acme-field">
      <label htmlFor={notes.id} className="acme-label">
        {label} {optionalText ? <small>{optionalText}</small> : null}
      </label>
      <div className="acme-line">
        {prefix}
        <input
          {...rest}
          ref={ref}
          id={notes.id}
          className={`acme-input ${className ?? ''}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={described(notes, own)}
        />
        {suffix}
      </div>
      <FieldNotes {...notes} />
    </div>
  )
})

export const AcmeChoice = forwardRef<HTMLInputElement | HTMLSelectElement, Props<'Choice'>>(
  function AcmeChoice(props, ref) {
    const { label, hint, error, optionalText, options, name, required } = props
    const ownId = useId()
    const notes = { id: props.id ?? ownId, hint, error }
    const description = described(notes, props['aria-describedby'])
    const inert = props['aria-disabled']

    function choose(value: string) {
      if (inert) return
      if (!props.multiple) return props.onValueChange(value)
      const chosen = options.map((option) => option.value)
      props.onValueChange(chosen.filter((each) => (each === value) !== props.value.includes(each)))
    }

    if (!props.multiple && props.display === 'list') {
      return (
        <div className="acme-field">
          <label htmlFor={notes.id} className="acme-label">
            {label}
          </label>
          <select
            ref={ref as Ref<HTMLSelectElement>}
            id={notes.id}
            className="acme-input"
            name={name}
            required={required}
            aria-disabled={inert}
            aria-invalid={error ? true : undefined}
            aria-describedby={description}
            value={props.value}
            onChange={(event) => choose(event.target.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.unavailable}>
                {option.label}
              </option>
            ))}
          </select>
          <FieldNotes {...notes} />
        </div>
      )
    }
    return (
      <fieldset className="acme-field" aria-describedby={description} aria-disabled={inert}>
        <legend className="acme-label">
          {label} {optionalText ? <small>{optionalText}</small> : null}
        </legend>
        {options.map((option, index) => (
          <label key={option.value} className="acme-option">
            <input
              ref={index === 0 ? (ref as Ref<HTMLInputElement>) : undefined}
              id={index === 0 ? notes.id : undefined}
              type={props.multiple ? 'checkbox' : 'radio'}
              name={name ?? ownId}
              disabled={option.unavailable}
              checked={props.multiple ? props.value.includes(option.value) : props.value === option.value}
              onChange={() => choose(option.value)}
            />
            <span>
              {option.label}
              {option.description ? <small> ({option.description})</small> : null}
            </span>
          </label>
        ))}
        <FieldNotes {...notes} />
      </fieldset>
    )
  },
)
