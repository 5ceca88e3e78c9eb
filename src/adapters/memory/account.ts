import type { Account, AccountAdapter, AccountPolicy, Query } from '../../contract/index.js'
import type { Server } from './server.js'

export function accountOperations(server: Server): AccountAdapter['account'] {
  const { state } = server
  return {
    get: server.query(
      'account.get',
      (): Account => ({
        ...state.user,
        hasPassword: state.password.digest !== null,
        mfaEnabled: state.mfa.factors.length > 0,
      }),
    ),
  }
}

export function policyQuery(server: Server): Query<AccountPolicy> {
  const { state } = server
  return server.query('policy', () => ({ ...state.policy, stepUp: state.stepUp.operations }))
}
