/** The headless parts of the passkeys and their hook: `import * as Passkeys from 'latchkey/passkeys'`. */
export type { WebAuthnObstacle } from '../../core/rules/webauthn-support.js'
export type { PasskeyRenaming } from './context.js'
export {
  PasskeysAdd as Add,
  type PasskeysAddProps,
  type PasskeysButtonState,
  PasskeysSignOutOthers as SignOutOthers,
  type PasskeysSignOutOthersProps,
  PasskeysStopAdding as StopAdding,
  type PasskeysStopAddingProps,
} from './parts/add.js'
export {
  PasskeysConfirmRemove as ConfirmRemove,
  type PasskeysConfirmRemoveProps,
  PasskeysRemoveNow as RemoveNow,
  type PasskeysRemoveNowProps,
} from './parts/confirm-remove.js'
export {
  PasskeysItem as Item,
  type PasskeysItemProps,
  type PasskeysItemState,
  PasskeysItems as Items,
  type PasskeysItemsProps,
} from './parts/items.js'
export {
  PasskeysName as Name,
  type PasskeysNameProps,
  type PasskeysNameState,
  PasskeysRenameForm as RenameForm,
  type PasskeysRenameFormProps,
  type PasskeysRenameFormState,
  PasskeysSave as Save,
  type PasskeysSaveProps,
} from './parts/rename-form.js'
export { PasskeysRoot as Root, type PasskeysRootProps, type PasskeysRootState } from './parts/root.js'
export {
  PasskeysBack as Back,
  type PasskeysBackProps,
  PasskeysRemove as Remove,
  type PasskeysRemoveProps,
  type PasskeysRemoveState,
  PasskeysRename as Rename,
  type PasskeysRenameProps,
} from './parts/row-buttons.js'
export {
  PasskeysEmpty as Empty,
  type PasskeysEmptyProps,
  PasskeysFailure as Failure,
  PasskeysLoading as Loading,
  PasskeysUnavailable as Unavailable,
} from './parts/states.js'
export { PasskeysStatus as Status, type PasskeysStatusProps } from './parts/status.js'
export type {
  ListedPasskey,
  PasskeyProvider,
  PasskeysOutcome,
  PasskeysReady,
  PasskeysState,
  PasskeyTask,
} from './state.js'
export { usePasskeys } from './use-passkeys.js'
