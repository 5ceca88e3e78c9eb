/** The headless parts of a password's change and its hook: `import * as PasswordChange from 'latchkey/password-change'`. */
export type { PasswordRule } from '../../core/rules/password-policy.js'
export type { PasswordStrength } from '../../core/rules/password-strength.js'
export type { FieldFailure, FieldProblem } from '../../react/form/index.js'
export {
  PasswordChangeEndOtherSessions as EndOtherSessions,
  type PasswordChangeEndOtherSessionsProps,
  type PasswordChangeEndOtherSessionsState,
} from './parts/end-other-sessions.js'
export {
  PasswordChangeErrorSummary as ErrorSummary,
  type PasswordChangeErrorSummaryProps,
} from './parts/error-summary.js'
export {
  PasswordChangeConfirmation as Confirmation,
  PasswordChangeCurrentPassword as CurrentPassword,
  PasswordChangeFieldError as FieldError,
  type PasswordChangeFieldErrorProps,
  type PasswordChangeFieldProps,
  type PasswordChangeFieldState,
  PasswordChangeNewPassword as NewPassword,
  type PasswordFieldName,
} from './parts/fields.js'
export { PasswordChangeForm as Form, type PasswordChangeFormProps, type PasswordChangeFormState } from './parts/form.js'
export { PasswordChangeRoot as Root, type PasswordChangeRootProps, type PasswordChangeRootState } from './parts/root.js'
export {
  PasswordChangeRules as Rules,
  type PasswordChangeRulesProps,
  PasswordChangeStrength as Strength,
  type PasswordChangeStrengthProps,
  type PasswordChangeStrengthState,
} from './parts/rules.js'
export {
  PasswordChangeFailure as Failure,
  PasswordChangeLoading as Loading,
  PasswordChangeUnavailable as Unavailable,
} from './parts/states.js'
export { PasswordChangeStatus as Status, type PasswordChangeStatusProps } from './parts/status.js'
export {
  PasswordChangeAgain as Again,
  type PasswordChangeAgainProps,
  type PasswordChangeButtonState,
  PasswordChangeSubmit as Submit,
  type PasswordChangeSubmitProps,
} from './parts/submit.js'
export { PasswordChangeUsername as Username, type PasswordChangeUsernameProps } from './parts/username.js'
export type { PasswordChangeOutcome, PasswordChangeReady, PasswordChangeState } from './state.js'
export { usePasswordChange } from './use-password-change.js'
