/** The headless parts of the phone number and its hook: `import * as PhoneChange from 'latchkey/phone-change'`. */
export type { ReadPhoneNumber } from '../../core/rules/phone-number.js'
export type { NewNumberForm, PhoneCodeForm } from './context.js'
export {
  PhoneChangeCode as Code,
  type PhoneChangeCodeProps,
  type PhoneChangeCodeState,
  PhoneChangeResend as Resend,
  type PhoneChangeResendProps,
  type PhoneChangeResendState,
  PhoneChangeVerify as Verify,
  type PhoneChangeVerifyProps,
} from './parts/code.js'
export {
  PhoneChangeCodeForm as CodeForm,
  type PhoneChangeCodeFormProps,
  type PhoneChangeCodeFormState,
} from './parts/code-form.js'
export {
  PhoneChangeConfirmRemove as ConfirmRemove,
  type PhoneChangeConfirmRemoveProps,
  PhoneChangeRemoveNow as RemoveNow,
  type PhoneChangeRemoveNowProps,
} from './parts/confirm-remove.js'
export {
  PhoneChangeCurrent as Current,
  type PhoneChangeCurrentProps,
  type PhoneChangeCurrentState,
} from './parts/current.js'
export { PhoneChangeForm as Form, type PhoneChangeFormProps, type PhoneChangeFormState } from './parts/form.js'
export {
  type PhoneChangeButtonState,
  PhoneChangeNumber as Number,
  type PhoneChangeNumberProps,
  type PhoneChangeNumberState,
  PhoneChangeSubmit as Submit,
  type PhoneChangeSubmitProps,
} from './parts/number.js'
export { PhoneChangeRoot as Root, type PhoneChangeRootProps, type PhoneChangeRootState } from './parts/root.js'
export {
  PhoneChangeBack as Back,
  type PhoneChangeBackProps,
  PhoneChangeEdit as Edit,
  type PhoneChangeEditProps,
  PhoneChangeRemove as Remove,
  type PhoneChangeRemoveProps,
} from './parts/start-buttons.js'
export {
  PhoneChangeFailure as Failure,
  PhoneChangeLoading as Loading,
  PhoneChangeUnavailable as Unavailable,
} from './parts/states.js'
export { PhoneChangeStatus as Status, type PhoneChangeStatusProps } from './parts/status.js'
export type { PhoneChangeOutcome, PhoneChangeReady, PhoneChangeState } from './state.js'
export { type PhoneChangeOptions, usePhoneChange } from './use-phone-change.js'
