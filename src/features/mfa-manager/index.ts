/** The headless parts of the second factors and their hook: `import * as MfaManager from 'latchkey/mfa-manager'`. */
export type {
  AddedFactor,
  MfaBeginning,
  MfaFlow,
  MfaMethod,
  MfaQuestion,
  OpenEnrollment,
} from '../../core/flows/mfa-enrollment.js'
export type { OneTime, OneTimeSource } from '../../core/one-time.js'
export type { MethodObstacle, OfferedMethod } from '../../core/rules/mfa-methods.js'
export type { ReadPhoneNumber } from '../../core/rules/phone-number.js'
export type { SmallForm, SmallFormValues } from '../../react/form/use-small-form.js'
export type { FormPart, NewFactorField, NewFactorForm } from './context.js'
export {
  type InputPart,
  MfaManagerBegin as Begin,
  MfaManagerBeginForm as BeginForm,
  type MfaManagerBeginFormProps,
  type MfaManagerFormState,
  type MfaManagerInputProps,
  type MfaManagerInputState,
  MfaManagerTo as To,
} from './parts/begin-form.js'
export {
  MfaManagerCode as Code,
  type MfaManagerCodeProps,
  MfaManagerConfirm as Confirm,
  MfaManagerName as Name,
  MfaManagerResend as Resend,
  type MfaManagerResendProps,
  type MfaManagerResendState,
} from './parts/code.js'
export { MfaManagerCodeForm as CodeForm, type MfaManagerCodeFormProps, type ProofForm } from './parts/code-form.js'
export { MfaManagerCodes as Codes, type MfaManagerCodesProps } from './parts/codes.js'
export {
  MfaManagerMakeDefault as MakeDefault,
  MfaManagerRemove as Remove,
  MfaManagerRemoveNow as RemoveNow,
  MfaManagerRename as Rename,
} from './parts/factor-buttons.js'
export {
  MfaManagerFactor as Factor,
  type MfaManagerFactorProps,
  type MfaManagerFactorState,
  MfaManagerFactors as Factors,
  type MfaManagerFactorsProps,
} from './parts/factors.js'
export {
  MfaManagerConfirmRemove as ConfirmRemove,
  MfaManagerConfirmTurnOff as ConfirmTurnOff,
  MfaManagerExpired as Expired,
  MfaManagerMethods as Methods,
} from './parts/groups.js'
export type {
  ButtonPart,
  GroupPart,
  MfaManagerButtonProps,
  MfaManagerButtonState,
  MfaManagerGroupProps,
} from './parts/make-part.js'
export { MfaManagerMethod as Method, type MfaManagerMethodProps } from './parts/method.js'
export {
  MfaManagerNewName as NewName,
  MfaManagerRenameForm as RenameForm,
  type MfaManagerRenameFormProps,
  MfaManagerSaveName as SaveName,
} from './parts/rename-form.js'
export { MfaManagerRoot as Root, type MfaManagerRootProps, type MfaManagerRootState } from './parts/root.js'
export {
  MfaManagerOpenApp as OpenApp,
  type MfaManagerOpenAppProps,
  MfaManagerQrCode as QrCode,
  type MfaManagerQrCodeProps,
  MfaManagerSetupKey as SetupKey,
  type MfaManagerSetupKeyProps,
} from './parts/setup.js'
export {
  MfaManagerFailure as Failure,
  MfaManagerLoading as Loading,
  MfaManagerUnavailable as Unavailable,
} from './parts/states.js'
export { MfaManagerStatus as Status, type MfaManagerStatusProps } from './parts/status.js'
export {
  MfaManagerAdd as Add,
  MfaManagerBeginAgain as BeginAgain,
  MfaManagerCopyKey as CopyKey,
  MfaManagerEdit as Edit,
  MfaManagerLeave as Leave,
  MfaManagerSignOutOthers as SignOutOthers,
  MfaManagerToggle as Toggle,
  MfaManagerTurnOff as TurnOff,
  MfaManagerTurnOffNow as TurnOffNow,
} from './parts/step-buttons.js'
export type {
  MfaFailure,
  MfaManagerReady,
  MfaManagerState,
  MfaOutcome,
  MfaSetup,
  MfaTask,
} from './state.js'
export { useMfaManager } from './use-mfa-manager.js'
