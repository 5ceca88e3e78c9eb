/** The headless parts of the session list and its hook: `import * as SessionList from 'latchkey/session-list'`. */
export { SessionListItem as Item, type SessionListItemProps, type SessionListItemState } from './parts/item.js'
export { SessionListItems as Items, type SessionListItemsProps } from './parts/items.js'
export { SessionListMore as More, type SessionListMoreProps, type SessionListMoreState } from './parts/more.js'
export {
  type SessionListButtonState,
  SessionListRevoke as Revoke,
  type SessionListRevokeProps,
} from './parts/revoke.js'
export { SessionListRevokeAll as RevokeAll, type SessionListRevokeAllProps } from './parts/revoke-all.js'
export { SessionListRevokeOthers as RevokeOthers, type SessionListRevokeOthersProps } from './parts/revoke-others.js'
export { SessionListRoot as Root, type SessionListRootProps, type SessionListRootState } from './parts/root.js'
export {
  SessionListEmpty as Empty,
  type SessionListEmptyProps,
  SessionListFailure as Failure,
  type SessionListFailureProps,
  SessionListLoading as Loading,
  type SessionListLoadingProps,
  type SessionListLoadingState,
  SessionListUnavailable as Unavailable,
  type SessionListUnavailableProps,
} from './parts/states.js'
export { SessionListStatus as Status, type SessionListStatusProps } from './parts/status.js'
export type { SessionListOutcome, SessionListReady, SessionListState } from './state.js'
export { useSessionList } from './use-session-list.js'
