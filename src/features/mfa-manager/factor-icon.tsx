import type { ReactElement } from 'react'
import { PhoneIcon } from '../../ui/icons/devices.js'
import type { Icon } from '../../ui/icons/icon.js'
import { AppIcon, KeyIcon, MailIcon, ShieldIcon, SmsIcon } from '../../ui/icons/methods.js'

const icons: ReadonlyMap<string, Icon> = new Map([
  ['totp', AppIcon],
  ['webauthn', KeyIcon],
  ['push', PhoneIcon],
  ['email', MailIcon],
  ['sms', SmsIcon],
])

/** What kind of factor it is, at a glance. */
export function FactorIcon({ type }: { type: string }): ReactElement {
  const Known = icons.get(type) ?? ShieldIcon
  return <Known />
}
