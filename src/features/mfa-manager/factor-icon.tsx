import type { ReactElement } from 'react'
import { PhoneIcon } from '../../ui/icons/devices.js'
import { AppIcon, KeyIcon, MailIcon, ShieldIcon, SmsIcon } from '../../ui/icons/methods.js'

/** What kind of factor it is, at a glance. */
export function FactorIcon({ type }: { type: string }): ReactElement {
  switch (type) {
    case 'totp':
      return <AppIcon />
    case 'webauthn':
      return <KeyIcon />
    case 'push':
      return <PhoneIcon />
    case 'email':
      return <MailIcon />
    case 'sms':
      return <SmsIcon />
    default:
      return <ShieldIcon />
  }
}
