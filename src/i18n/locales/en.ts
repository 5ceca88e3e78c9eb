import { accountSettingsMessages } from '../../account-settings/messages.js'
import { accountInfoMessages } from '../../features/account-info/messages.js'
import { backupCodesMessages } from '../../features/backup-codes/messages.js'
import { connectedAccountsMessages } from '../../features/connected-accounts/messages.js'
import { dangerZoneMessages } from '../../features/danger-zone/messages.js'
import { emailChangeMessages } from '../../features/email-change/messages.js'
import { mfaManagerMessages } from '../../features/mfa-manager/messages.js'
import { passkeysMessages } from '../../features/passkeys/messages.js'
import { passwordChangeMessages } from '../../features/password-change/messages.js'
import { phoneChangeMessages } from '../../features/phone-change/messages.js'
import { preferencesMessages } from '../../features/preferences/messages.js'
import { profileFormMessages } from '../../features/profile-form/messages.js'
import { sessionListMessages } from '../../features/session-list/messages.js'
import { stepUpMessages } from '../../features/step-up/messages.js'
import { storageUsageMessages } from '../../features/storage-usage/messages.js'
import type { Messages } from '../catalogue.js'
import { challengeMessages } from '../challenge.js'
import { codesMessages } from '../codes.js'
import { commonMessages } from '../common.js'
import { effectsMessages } from '../effects.js'
import { errorMessages } from '../errors.js'
import { fieldErrorMessages } from '../field-errors.js'
import { formMessages } from '../form.js'
import { waysInMessages } from '../ways-in.js'

/** English. The components have it built in: import it as the start of a translation, not to show it. */
export const messages: Messages = {
  common: commonMessages,
  errors: errorMessages,
  fieldErrors: fieldErrorMessages,
  form: formMessages,
  challenge: challengeMessages,
  codes: codesMessages,
  effects: effectsMessages,
  waysIn: waysInMessages,
  accountInfo: accountInfoMessages,
  accountSettings: accountSettingsMessages,
  connectedAccounts: connectedAccountsMessages,
  backupCodes: backupCodesMessages,
  dangerZone: dangerZoneMessages,
  emailChange: emailChangeMessages,
  phoneChange: phoneChangeMessages,
  passwordChange: passwordChangeMessages,
  mfaManager: mfaManagerMessages,
  passkeys: passkeysMessages,
  preferences: preferencesMessages,
  profileForm: profileFormMessages,
  sessionList: sessionListMessages,
  stepUp: stepUpMessages,
  storageUsage: storageUsageMessages,
}
