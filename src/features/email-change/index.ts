/** The headless parts of the e-mail change and its hook: `import * as EmailChange from 'latchkey/email-change'`. */
export type { EmailCodeForm, NewEmailForm } from './context.js'
export {
  EmailChangeChallenge as Challenge,
  type EmailChangeChallengeProps,
  type EmailChangeChallengeState,
  EmailChangeChallenges as Challenges,
  type EmailChangeChallengesProps,
} from './parts/challenges.js'
export {
  EmailChangeChange as Change,
  type EmailChangeChangeProps,
  type EmailChangeChangeState,
} from './parts/change.js'
export {
  EmailChangeCancel as Cancel,
  type EmailChangeCancelProps,
  EmailChangeCheck as Check,
  type EmailChangeCheckProps,
  type EmailChangeCheckState,
} from './parts/change-buttons.js'
export {
  EmailChangeCode as Code,
  type EmailChangeCodeProps,
  type EmailChangeCodeState,
  EmailChangeVerify as Verify,
  type EmailChangeVerifyProps,
} from './parts/code.js'
export {
  EmailChangeCodeForm as CodeForm,
  type EmailChangeCodeFormProps,
  type EmailChangeCodeFormState,
} from './parts/code-form.js'
export {
  EmailChangeCurrent as Current,
  type EmailChangeCurrentProps,
  type EmailChangeCurrentState,
} from './parts/current.js'
export { EmailChangeEdit as Edit, type EmailChangeEditProps } from './parts/edit.js'
export { EmailChangeForm as Form, type EmailChangeFormProps, type EmailChangeFormState } from './parts/form.js'
export {
  EmailChangeBack as Back,
  type EmailChangeBackProps,
  type EmailChangeButtonState,
  EmailChangeSubmit as Submit,
  type EmailChangeSubmitProps,
} from './parts/form-buttons.js'
export {
  EmailChangeNewEmail as NewEmail,
  type EmailChangeNewEmailProps,
  type EmailChangeNewEmailState,
} from './parts/new-email.js'
export {
  EmailChangeResend as Resend,
  type EmailChangeResendProps,
  type EmailChangeResendState,
} from './parts/resend.js'
export { EmailChangeRoot as Root, type EmailChangeRootProps, type EmailChangeRootState } from './parts/root.js'
export {
  EmailChangeFailure as Failure,
  EmailChangeLoading as Loading,
  EmailChangeUnavailable as Unavailable,
} from './parts/states.js'
export { EmailChangeStatus as Status, type EmailChangeStatusProps } from './parts/status.js'
export type { EmailChallenge, EmailChangeOutcome, EmailChangeReady, EmailChangeState } from './state.js'
export { type EmailChangeOptions, useEmailChange } from './use-email-change.js'
