'use client'
import type { ReactElement } from 'react'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { useMessages } from '../../react/use-messages.js'
import { TextField } from '../../ui/text-field.js'
import { Field } from './index.js'
import { profileFormMessages } from './messages.js'
import type { DrawnField } from './profile-field.js'

/** The username, and whether it is free. */
export function UsernameField({ profile, label, hint, error }: DrawnField): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  const words = useProblemWords()
  const verdict = profile.username
  // What saving said counts; what was found out while typing is advice.
  const refused = error === undefined && verdict.status === 'refused' ? words.field(verdict.problems) : undefined
  return (
    <div data-lk="profile-form.username">
      <Field
        name="username"
        render={(props) => (
          <TextField
            {...props}
            label={label}
            hint={hint}
            error={error ?? refused}
            aria-invalid={error || refused ? true : undefined}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            dir="auto"
          />
        )}
      />
      <p role="status" data-lk="profile-form.username-verdict" data-status={verdict.status}>
        {error === undefined && verdict.status === 'checking' ? (
          // Drawn and not said: it would be said with each letter.
          <span aria-hidden="true">{t('usernameChecking')}</span>
        ) : null}
        {error === undefined && verdict.status === 'available' ? t('usernameAvailable') : null}
        {error === undefined && verdict.status === 'unknown' ? t('usernameUnknown') : null}
        {refused ? <span data-lk-visually-hidden="">{refused}</span> : null}
      </p>
    </div>
  )
}
