'use client'
import { type ReactElement, useId } from 'react'
import type { StepUpMethod } from '../../contract/index.js'
import type { Translate } from '../../i18n/translate.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { ExternalIcon } from '../../ui/icons/controls.js'
import { AppIcon, CodeIcon, KeyIcon, LockIcon, MailIcon, SmsIcon } from '../../ui/icons/methods.js'
import { ErrorText } from './error-text.js'
import { stepUpMessages } from './messages.js'
import type { StepUpDialogProps } from './step-up-dialog.js'

const icons: Record<StepUpMethod['type'], () => ReactElement> = {
  password: LockIcon,
  totp: AppIcon,
  backup_code: CodeIcon,
  sms: SmsIcon,
  email: MailIcon,
  passkey: KeyIcon,
  webauthn: KeyIcon,
  provider: ExternalIcon,
  redirect: ExternalIcon,
}

/** What a method is called. */
export function methodName(method: StepUpMethod, t: Translate<typeof stepUpMessages>): string {
  switch (method.type) {
    case 'password':
      return t('passwordMethod')
    case 'totp':
      return t('totpMethod')
    case 'backup_code':
      return t('backupCodeMethod')
    case 'email':
      return method.destination ? t('emailMethodTo', { destination: method.destination }) : t('emailMethod')
    case 'sms':
      return method.destination ? t('smsMethodTo', { destination: method.destination }) : t('smsMethod')
    case 'passkey':
      return t('passkeyMethod')
    case 'webauthn':
      return t('securityKeyMethod')
    case 'provider':
      return t('providerMethod', { provider: method.provider })
    case 'redirect':
      return t('redirectMethod')
  }
}

/** One button per method, in the adapter's order. */
export function MethodChoice({ flow, choose, cancel }: StepUpDialogProps): ReactElement {
  const t = useMessages('stepUp', stepUpMessages)
  const common = useCommonMessages()
  const label = useId()
  return (
    <>
      <p id={label}>{t('choose')}</p>
      <ErrorText error={flow.error} />
      <ul data-lk="step-up.methods" aria-labelledby={label}>
        {flow.requirement.methods.map((method) => {
          const Icon = icons[method.type]
          return (
            <li key={method.id}>
              <Button data-lk="step-up.method" icon={<Icon />} onClick={() => choose(method.id)}>
                {methodName(method, t)}
              </Button>
            </li>
          )
        })}
      </ul>
      <Actions>
        <Button variant="quiet" onClick={cancel}>
          {common('cancel')}
        </Button>
      </Actions>
    </>
  )
}
