import type { AccountSettingsMessages } from '../account-settings/messages.js'
import type { AccountInfoMessages } from '../features/account-info/messages.js'
import type { BackupCodesMessages } from '../features/backup-codes/messages.js'
import type { ConnectedAccountsMessages } from '../features/connected-accounts/messages.js'
import type { DangerZoneMessages } from '../features/danger-zone/messages.js'
import type { EmailChangeMessages } from '../features/email-change/messages.js'
import type { MfaManagerMessages } from '../features/mfa-manager/messages.js'
import type { PasskeysMessages } from '../features/passkeys/messages.js'
import type { PasswordChangeMessages } from '../features/password-change/messages.js'
import type { PhoneChangeMessages } from '../features/phone-change/messages.js'
import type { PreferencesMessages } from '../features/preferences/messages.js'
import type { ProfileFormMessages } from '../features/profile-form/messages.js'
import type { SessionListMessages } from '../features/session-list/messages.js'
import type { StepUpMessages } from '../features/step-up/messages.js'
import type { StorageUsageMessages } from '../features/storage-usage/messages.js'
import type { ChallengeMessages } from './challenge.js'
import type { CodesMessages } from './codes.js'
import type { CommonMessages } from './common.js'
import type { EffectsMessages } from './effects.js'
import type { ErrorMessages } from './errors.js'
import type { FieldErrorMessages } from './field-errors.js'
import type { FormMessages } from './form.js'
import type { WaysInMessages } from './ways-in.js'

/** Every word of Latchkey: what `latchkey/locales/<tag>` exports as `messages`. */
export interface Messages {
  readonly common: CommonMessages
  readonly errors: ErrorMessages
  readonly fieldErrors: FieldErrorMessages
  readonly form: FormMessages
  readonly challenge: ChallengeMessages
  readonly codes: CodesMessages
  readonly effects: EffectsMessages
  readonly waysIn: WaysInMessages
  readonly accountInfo: AccountInfoMessages
  readonly accountSettings: AccountSettingsMessages
  readonly connectedAccounts: ConnectedAccountsMessages
  readonly backupCodes: BackupCodesMessages
  readonly dangerZone: DangerZoneMessages
  readonly emailChange: EmailChangeMessages
  readonly phoneChange: PhoneChangeMessages
  readonly passwordChange: PasswordChangeMessages
  readonly mfaManager: MfaManagerMessages
  readonly passkeys: PasskeysMessages
  readonly preferences: PreferencesMessages
  readonly profileForm: ProfileFormMessages
  readonly sessionList: SessionListMessages
  readonly stepUp: StepUpMessages
  readonly storageUsage: StorageUsageMessages
}

/** The words that a host changes: `{ common: { retry: 'Once more' } }`. What it leaves out stays English. */
export type MessageOverrides = {
  readonly [Section in keyof Messages]?: Partial<Messages[Section]> | undefined
}
