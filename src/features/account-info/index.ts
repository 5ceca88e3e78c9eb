/** The headless parts of the account's facts and their hook: `import * as AccountInfo from 'latchkey/account-info'`. */
export {
  AccountInfoCopyId as CopyId,
  type AccountInfoCopyIdProps,
  type AccountInfoCopyIdState,
} from './parts/copy-id.js'
export { AccountInfoFacts as Facts, type AccountInfoFactsProps } from './parts/facts.js'
export { AccountInfoId as Id, type AccountInfoIdProps } from './parts/id.js'
export { AccountInfoRoot as Root, type AccountInfoRootProps, type AccountInfoRootState } from './parts/root.js'
export { AccountInfoFailure as Failure, AccountInfoLoading as Loading } from './parts/states.js'
export { AccountInfoStatus as Status, type AccountInfoStatusProps } from './parts/status.js'
export type { AccountFact, AccountFactName, AccountInfoReady, AccountInfoState, CopyOutcome } from './state.js'
export { type AccountInfoOptions, useAccountInfo } from './use-account-info.js'
