'use client'
import { forwardRef } from 'react'
import type { Challenge, StepUpMethod } from '../../contract/index.js'
import { challengeMessages } from '../../i18n/challenge.js'
import { useClient } from '../../react/use-client.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { CodeField } from '../../ui/code-field.js'
import { PasswordField } from '../../ui/password-field.js'
import { stepUpMessages } from './messages.js'

interface SecretFieldProps {
  method: StepUpMethod
  challenge: Challenge | null
  error: string | undefined
}

/** The one input of a method: a password or a code. Uncontrolled (requirements.md, row 5). */
export const SecretField: React.ForwardRefExoticComponent<SecretFieldProps & React.RefAttributes<HTMLInputElement>> =
  forwardRef<HTMLInputElement, SecretFieldProps>(function SecretField({ method, challenge, error }, ref) {
    const t = useMessages('stepUp', stepUpMessages)
    const words = useMessages('challenge', challengeMessages)
    const common = useCommonMessages()
    if (method.type === 'password') {
      return (
        <>
          <Username />
          <PasswordField
            ref={ref}
            name="password"
            label={t('password')}
            autoComplete="current-password"
            revealLabel={common('showPassword')}
            hideLabel={common('hidePassword')}
            error={error}
            required
          />
        </>
      )
    }
    const backup = method.type === 'backup_code'
    const sentTo = challenge?.destination
    const sent = sentTo ? words('codeSentTo', { destination: sentTo }) : words('codeSent')
    return (
      <CodeField
        ref={ref}
        name="code"
        kind={backup ? 'alphanumeric' : (challenge?.alphabet ?? 'digits')}
        label={backup ? t('backupCode') : method.type === 'totp' ? t('totpCode') : words('code')}
        hint={backup ? t('backupCodeHint') : challenge ? sent : undefined}
        error={error}
        required
      />
    )
  })

/** Tells password managers whose password it is (requirements.md, row 68). */
function Username() {
  const account = useReadable(useClient().account)
  const address = account.status === 'ready' ? account.data.email?.address : undefined
  if (address === undefined) return null
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      defaultValue={address}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
      data-lk-visually-hidden=""
    />
  )
}
