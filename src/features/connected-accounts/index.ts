/** The headless parts of the connected accounts and their hook: `import * as ConnectedAccounts from 'latchkey/connected-accounts'`. */
export type { ConnectedAccountsFlow, ConnectionQuestion } from '../../core/flows/connected-accounts.js'
export {
  type ConnectedAccountsButtonState,
  ConnectedAccountsDisconnect as Disconnect,
  type ConnectedAccountsDisconnectProps,
  type ConnectedAccountsDisconnectState,
  ConnectedAccountsReconnect as Reconnect,
  type ConnectedAccountsReconnectProps,
} from './parts/disconnect.js'
export {
  ConnectedAccountsItem as Item,
  type ConnectedAccountsItemProps,
  type ConnectedAccountsItemState,
  ConnectedAccountsItems as Items,
  type ConnectedAccountsItemsProps,
} from './parts/items.js'
export {
  ConnectedAccountsConnect as Connect,
  type ConnectedAccountsConnectProps,
  ConnectedAccountsProvider as Provider,
  type ConnectedAccountsProviderProps,
  type ConnectedAccountsProviderState,
  ConnectedAccountsProviders as Providers,
  type ConnectedAccountsProvidersProps,
} from './parts/providers.js'
export {
  ConnectedAccountsConfirm as Confirm,
  type ConnectedAccountsConfirmProps,
  ConnectedAccountsDecline as Decline,
  type ConnectedAccountsDeclineProps,
  ConnectedAccountsQuestion as Question,
  type ConnectedAccountsQuestionProps,
  type ConnectedAccountsQuestionState,
} from './parts/question.js'
export {
  ConnectedAccountsRoot as Root,
  type ConnectedAccountsRootProps,
  type ConnectedAccountsRootState,
} from './parts/root.js'
export {
  ConnectedAccountsFailure as Failure,
  ConnectedAccountsLoading as Loading,
  ConnectedAccountsUnavailable as Unavailable,
} from './parts/states.js'
export {
  ConnectedAccountsCancel as Cancel,
  type ConnectedAccountsCancelProps,
  ConnectedAccountsEmpty as Empty,
  type ConnectedAccountsEmptyProps,
  ConnectedAccountsStatus as Status,
  type ConnectedAccountsStatusProps,
} from './parts/status.js'
export type {
  ConnectedAccountsList,
  ConnectedAccountsOutcome,
  ConnectedAccountsReady,
  ConnectedAccountsState,
  Connecting,
  ConnectionPurpose,
} from './state.js'
export { type ConnectedAccountsOptions, useConnectedAccounts } from './use-connected-accounts.js'
