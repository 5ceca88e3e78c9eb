import { AccountError, type Effects } from '../../contract/index.js'
import { backupCodesStatus, clearBackupCodes } from './backup-codes.js'
import type { CompleteFeatures } from './complete.js'
import { invalid, notFound } from './errors.js'
import { removable, toFactor } from './factors.js'
import { enrollOperations } from './mfa-enroll.js'
import type { Call, Server } from './server.js'
import type { StoredFactor } from './state.js'

export function mfaOperations(server: Server): CompleteFeatures['mfa'] {
  const { state } = server
  const kept: Effects = { currentSession: 'kept', otherSessions: 'kept' }

  function find(id: string): StoredFactor {
    const factor = state.mfa.factors.find((candidate) => candidate.id === id)
    if (!factor) throw notFound()
    return factor
  }
  function keepOnly(call: Call, factors: StoredFactor[]): Effects {
    state.mfa.factors = factors
    const [first] = factors
    if (first && !factors.some((factor) => factor.isDefault)) first.isDefault = true
    call.changed('mfa', 'account')
    if (first || state.backupCodes.generatedAt === null) return { ...kept, changed: ['account'] }
    // Codes that stand in for a factor are of no use without one.
    clearBackupCodes(state)
    call.changed('backupCodes')
    return { ...kept, changed: ['account', 'backupCodes'] }
  }

  return {
    status: server.query('mfa.status', () => ({
      enabled: state.mfa.factors.length > 0,
      enforced: state.mfa.enforced,
      factors: state.mfa.factors.map((factor) => toFactor(factor, state)),
      backupCodes: backupCodesStatus(state),
    })),
    ...enrollOperations(server),
    remove: server.operation('mfa.remove', ({ factorId }, call) => {
      const factor = find(factorId)
      if (removable(state).state === 'unavailable') throw new AccountError('forbidden', { reason: 'policy' })
      const others = state.mfa.factors.filter((other) => other !== factor)
      return { status: 'done', effects: keepOnly(call, others) }
    }),
    disableAll: server.query('mfa.disableAll', (call) => {
      if (state.mfa.enforced) throw new AccountError('forbidden', { reason: 'policy' })
      return { status: 'done', effects: keepOnly(call, []) }
    }),
    rename: server.operation('mfa.rename', ({ factorId, name }, call) => {
      const factor = find(factorId)
      if (name.trim() === '') throw invalid('name', 'required')
      factor.name = name
      call.changed('mfa')
      return { status: 'done', effects: kept }
    }),
    setDefault: server.operation('mfa.setDefault', ({ factorId }, call) => {
      const factor = find(factorId)
      for (const other of state.mfa.factors) other.isDefault = other === factor
      call.changed('mfa')
      return { status: 'done', effects: kept }
    }),
  }
}
