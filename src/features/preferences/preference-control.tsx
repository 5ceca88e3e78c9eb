'use client'
import type { KeyboardEvent, ReactElement } from 'react'
import { safeText } from '../../i18n/safe-text.js'
import { useMessages } from '../../react/use-messages.js'
import { Choice } from '../../ui/choice.js'
import { Switch } from '../../ui/switch.js'
import { TextField } from '../../ui/text-field.js'
import { describeRange } from './describe-preference.js'
import { preferencesMessages } from './messages.js'
import type { Preference } from './state.js'

interface PreferenceControlProps {
  preference: Preference
  id: string
  /** What is wrong with it. */
  error: string | undefined
  /** The element that says why it is locked. */
  describedBy: string | undefined
}

/** The control that fits the kind of the preference. */
export function PreferenceControl(props: PreferenceControlProps): ReactElement {
  const { preference, id, error, describedBy } = props
  const { field, value, change, locked, pending } = preference
  const label = <bdi>{safeText(field.label).text}</bdi>
  const hint = field.help === undefined ? undefined : <bdi>{safeText(field.help, 1_000).text}</bdi>
  const shared = {
    id,
    'aria-disabled': locked ? true : undefined,
    'aria-describedby': describedBy,
    'aria-busy': pending ? true : undefined,
  }
  switch (field.kind) {
    case 'toggle':
      return <Switch {...shared} label={label} description={hint} checked={value === true} onCheckedChange={change} />
    case 'select':
      return (
        <Choice
          {...shared}
          label={label}
          hint={hint}
          error={error}
          display={field.display ?? 'list'}
          options={field.options.map(toOption)}
          value={typeof value === 'string' ? value : ''}
          onValueChange={change}
        />
      )
    case 'multi':
      return (
        <Choice
          {...shared}
          multiple
          label={label}
          hint={hint}
          error={error}
          options={field.options.map(toOption)}
          value={Array.isArray(value) ? value : []}
          onValueChange={change}
        />
      )
    case 'text':
    case 'number':
      return <Typed {...props} label={label} hint={hint} />
  }
}

const toOption = (option: { value: string; label: string; unavailable?: string | undefined }) => ({
  value: option.value,
  label: safeText(option.label).text,
  unavailable: option.unavailable !== undefined,
  description: option.unavailable === undefined ? undefined : <bdi>{safeText(option.unavailable).text}</bdi>,
})

/** A text or a number. Where each control saves by itself, it is saved with Enter and when the focus leaves it. */
function Typed({
  preference,
  id,
  error,
  describedBy,
  label,
  hint,
}: PreferenceControlProps & { label: ReactElement; hint: ReactElement | undefined }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  const { field, text, type, commit, locked } = preference
  const range = field.kind === 'number' ? describeRange(field, t) : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
  }
  return (
    <TextField
      id={id}
      label={label}
      hint={
        hint || range ? (
          <>
            {hint} {range}
          </>
        ) : undefined
      }
      error={error}
      readOnly={locked !== undefined}
      aria-describedby={describedBy}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      autoComplete="off"
      {...(field.kind === 'number' && { type: 'number', step: 'any', min: field.min, max: field.max })}
    />
  )
}
