'use client'
import { type ReactElement, useId } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { ErrorSummary } from '../../react/form/error-summary.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { PasswordField } from '../../ui/password-field.js'
import { usePasswordForm } from './context.js'
import { Confirmation, CurrentPassword, NewPassword, Submit, Username } from './index.js'
import { passwordChangeMessages } from './messages.js'
import { OtherDevices } from './other-devices.js'
import { PasswordAdvice } from './password-advice.js'

/** What stands in the form. */
export function PasswordFields({ confirm }: { confirm: boolean }): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  const words = useProblemWords()
  const { change, form } = usePasswordForm('Form')
  const adviceId = useId()
  const mismatch = form.problems('confirmation').length > 0 ? t('mismatch') : undefined

  function formError(error: AnyAccountError): string | undefined {
    if (change.unknown) return t(change.mode === 'set' ? 'unknownSet' : 'unknownResult')
    if (error.code === 'forbidden' && error.data.reason === 'no_password' && change.mode === 'set')
      return t('noPassword')
    if (error.code === 'conflict' && error.data.kind === 'already_enrolled' && change.mode === 'change')
      return t('alreadySet')
    return undefined
  }

  return (
    <>
      <ErrorSummary
        form={form}
        formError={formError}
        unknown={change.unknown}
        labels={{
          currentPassword: t('currentPassword'),
          newPassword: t('newPassword'),
          confirmation: t('confirmation'),
        }}
        fieldWords={(problems, name) => (name === 'confirmation' ? mismatch : words.field(problems))}
      />
      {change.mode === 'set' ? <p>{t('setHint')}</p> : null}
      <Username />
      <CurrentPassword
        render={(props) => (
          <PasswordField
            {...props}
            autoComplete="current-password"
            aria-describedby={undefined}
            label={t('currentPassword')}
            revealLabel={t('showCurrent')}
            hideLabel={t('hideCurrent')}
            error={words.field(form.problems('currentPassword'))}
          />
        )}
      />
      <NewPassword
        render={(props) => (
          <PasswordField
            {...props}
            autoComplete="new-password"
            aria-describedby={adviceId}
            label={t('newPassword')}
            revealLabel={t('showNew')}
            hideLabel={t('hideNew')}
            error={words.field(form.problems('newPassword'))}
          >
            <PasswordAdvice id={adviceId} />
          </PasswordField>
        )}
      />
      {confirm ? (
        <Confirmation
          render={(props) => (
            <PasswordField
              {...props}
              autoComplete="new-password"
              aria-describedby={undefined}
              label={t('confirmation')}
              revealLabel={t('showConfirmation')}
              hideLabel={t('hideConfirmation')}
              error={mismatch}
            />
          )}
        />
      ) : null}
      <OtherDevices />
      <Actions>
        <Submit
          render={(props, { pending }) => (
            <Button {...props} type="submit" variant="primary" pending={pending}>
              {t(change.mode)}
            </Button>
          )}
        />
      </Actions>
    </>
  )
}
