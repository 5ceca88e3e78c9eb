import type { OperationId } from '../../contract/index.js'
import type { ResumableOperation } from '../../core/resume.js'
import type { stepUpMessages } from './messages.js'

type Key = keyof typeof stepUpMessages

/** Asks whether to go on with an operation, and names the button that does. */
export interface ResumeWords {
  question: Key & `resume_${string}`
  button: Key & `goOn_${string}`
}

const words: Readonly<Record<ResumableOperation, ResumeWords>> = {
  'email.start': { question: 'resume_email_start', button: 'goOn_change' },
  'email.cancel': { question: 'resume_email_cancel', button: 'goOn_stop' },
  'phone.start': { question: 'resume_phone_start', button: 'goOn_change' },
  'phone.remove': { question: 'resume_phone_remove', button: 'goOn_remove' },
  'mfa.enroll.totp': { question: 'resume_mfa_totp', button: 'goOn_add' },
  'mfa.enroll.sms': { question: 'resume_mfa_sms', button: 'goOn_add' },
  'mfa.enroll.email': { question: 'resume_mfa_email', button: 'goOn_add' },
  'mfa.enroll.webauthn': { question: 'resume_mfa_webauthn', button: 'goOn_add' },
  'mfa.enroll.push': { question: 'resume_mfa_push', button: 'goOn_add' },
  'mfa.remove': { question: 'resume_mfa_remove', button: 'goOn_remove' },
  'mfa.disableAll': { question: 'resume_mfa_off', button: 'goOn_off' },
  'backupCodes.regenerate': { question: 'resume_codes_new', button: 'goOn_make' },
  'backupCodes.disable': { question: 'resume_codes_off', button: 'goOn_off' },
  'passkeys.add': { question: 'resume_passkey_add', button: 'goOn_add' },
  'passkeys.remove': { question: 'resume_passkey_remove', button: 'goOn_remove' },
  'connections.connect': { question: 'resume_connect', button: 'goOn_connect' },
  'connections.disconnect': { question: 'resume_disconnect', button: 'goOn_disconnect' },
  'sessions.revoke': { question: 'resume_session', button: 'goOn_signOut' },
  'sessions.revokeOthers': { question: 'resume_sessions_others', button: 'goOn_signOut' },
  'sessions.revokeAll': { question: 'resume_sessions_all', button: 'goOn_signOut' },
}

/** `undefined` for an operation that is not resumed. */
export function resumeWords(operation: OperationId): ResumeWords | undefined {
  return isResumable(operation) ? words[operation] : undefined
}

function isResumable(operation: OperationId): operation is ResumableOperation {
  return Object.hasOwn(words, operation)
}
