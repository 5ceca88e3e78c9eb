import type { StepUpMethod } from '../../contract/index.js'
import { maskEmail, maskPhone } from '../shared/mask.js'
import type { MemoryState } from './state.js'

/** The methods of these types that the user really has, in their order. Never empty: a redirect always works. */
export function offeredMethods(state: MemoryState, types: readonly StepUpMethod['type'][]): StepUpMethod[] {
  const methods = types.flatMap((type) => methodsOf(state, type))
  return methods.length > 0 ? methods : [{ id: 'redirect', type: 'redirect' }]
}

function methodsOf(state: MemoryState, type: StepUpMethod['type']): StepUpMethod[] {
  const { user, mfa } = state
  const has = (factor: string) => mfa.factors.some((candidate) => candidate.type === factor)
  switch (type) {
    case 'password':
      return state.password.digest === null ? [] : [{ id: type, type }]
    case 'totp':
      return has('totp') ? [{ id: type, type }] : []
    case 'backup_code':
      return state.backupCodes.codes.some((code) => !code.used) ? [{ id: type, type }] : []
    case 'sms':
      return user.phone?.verified ? [{ id: type, type, destination: maskPhone(user.phone.number) }] : []
    case 'email':
      return user.email ? [{ id: type, type, destination: maskEmail(user.email.address) }] : []
    case 'passkey':
      return state.passkeys.items.length > 0 ? [{ id: type, type }] : []
    case 'webauthn':
      return has('webauthn') ? [{ id: type, type }] : []
    case 'provider':
      return state.connections.items
        .filter((connection) => connection.purpose === 'sign_in' && connection.status === 'active')
        .map(({ provider }) => ({ id: `provider:${provider}`, type, provider }))
    case 'redirect':
      return [{ id: type, type }]
  }
}
