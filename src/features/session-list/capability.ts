import { type AccountAdapter, can } from '../../contract/index.js'

/** The adapter can say which sessions there are. */
export const isListable = (adapter: AccountAdapter): boolean => can(adapter, 'sessions.list')

/** There is something to show or to do. */
export const isSupported = (adapter: AccountAdapter): boolean =>
  isListable(adapter) || can(adapter, 'sessions.revokeOthers') || can(adapter, 'sessions.revokeAll')
