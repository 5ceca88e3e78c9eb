import type { BackupCodeOperations, MfaFactor, MfaOperations } from '../../contract/index.js'
import { maskPhone } from '../shared/mask.js'
import type { Backend, Call } from './backend.js'
import type { ClerkPhoneNumber, ClerkUser } from './clerk.js'
import { later, loadOnce } from './later.js'
import type { Offered } from './offered.js'

export type MfaEnroll = Offered<MfaOperations['enroll'], 'totp' | 'sms'>
export type MfaChanges = Offered<
  MfaOperations,
  'confirm' | 'resend' | 'abandon' | 'remove' | 'disableAll' | 'setDefault'
> & { enroll: MfaEnroll }
export type MfaGroup = Pick<MfaOperations, 'status'> & MfaChanges
export type BackupCodeGroup = Offered<BackupCodeOperations, 'status' | 'regenerate'>

export const app: MfaFactor = { id: 'totp', type: 'totp', isDefault: true }

/** The authenticator app comes first wherever Clerk asks for a second factor, whatever the default phone is. */
export function toFactor(user: ClerkUser, { id, phoneNumber, defaultSecondFactor }: ClerkPhoneNumber): MfaFactor {
  return {
    id,
    type: 'sms',
    destination: maskPhone(phoneNumber),
    isDefault: defaultSecondFactor && !user.totpEnabled,
  }
}

export function factorsOf(user: ClerkUser): MfaFactor[] {
  const phones = user.phoneNumbers.filter(
    ({ reservedForSecondFactor, verification }) => reservedForSecondFactor && verification?.status === 'verified',
  )
  return [...(user.totpEnabled ? [app] : []), ...phones.map((phone) => toFactor(user, phone))]
}

export function mfaGroup(backend: Backend): MfaGroup {
  const load = loadOnce(async () => (await import('./mfa-changes.js')).mfaChanges(backend))
  return {
    async status(context) {
      const user = await backend.readUser({ operation: 'mfa.status', context })
      const factors = factorsOf(user)
      return {
        enabled: user.twoFactorEnabled,
        ...(backend.settings().secondFactorRequired && { enforced: true }),
        factors,
        backupCodes: { generated: user.backupCodeEnabled, remaining: 'unknown' },
      }
    },

    ...later<Omit<MfaChanges, 'enroll'>>(load, {
      confirm: true,
      resend: true,
      abandon: true,
      remove: true,
      disableAll: true,
      setDefault: true,
    }),
    enroll: later<MfaEnroll>(async () => (await load()).enroll, { totp: true, sms: true }),
  }
}

/** How many codes are left Clerk tells nobody, and there is no way to turn them off but to turn off the second factor. */
export function backupCodeGroup(backend: Backend): BackupCodeGroup {
  return {
    async status(context) {
      const { backupCodeEnabled } = await backend.readUser({ operation: 'backupCodes.status', context })
      return { generated: backupCodeEnabled, remaining: 'unknown' }
    },

    async regenerate(context) {
      const call: Call = { operation: 'backupCodes.regenerate', context, setting: 'backup codes' }
      const user = await backend.user(call)
      const invalidatedPrevious = user.backupCodeEnabled
      const { codes } = await backend.change(call, () => user.createBackupCode())
      return { codes, invalidatedPrevious }
    },
  }
}
