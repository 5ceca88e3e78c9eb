import type { AccountPolicy, MfaFactor } from '../../contract/index.js'
import type { MfaMethod } from '../flows/mfa-enrollment.js'
import type { WebAuthnObstacle } from './webauthn-support.js'

/** Why a method is shown and cannot be picked. */
export type MethodObstacle = WebAuthnObstacle | 'needs_stronger'

export interface OfferedMethod {
  method: MfaMethod
  /** The best choice of those that are offered here. */
  recommended: boolean
  obstacle: MethodObstacle | undefined
}

/** From the one to be preferred to the one to be avoided: a text message is never first (requirements.md, row 85). */
const ranked: readonly MfaMethod[] = ['totp', 'webauthn', 'push', 'email', 'sms']

/** These say who holds the device, and not who reads the mail or owns the telephone line. */
const isStrong = (type: string) => type !== 'sms' && type !== 'email'

/**
 * The methods that can be added, the one to be preferred first.
 *
 * @param has what the adapter can add
 * @param sms what the policy says of text messages; absent: the server decides
 * @param factors those that are on
 * @param webAuthn what stands in the way of a passkey ceremony on this page
 */
export function offeredMethods(
  has: (method: MfaMethod) => boolean,
  sms: NonNullable<AccountPolicy['mfa']>['sms'],
  factors: readonly Pick<MfaFactor, 'type'>[],
  webAuthn: WebAuthnObstacle | undefined,
): readonly OfferedMethod[] {
  const obstacleOf = (method: MfaMethod): MethodObstacle | undefined => {
    if (method === 'webauthn') return webAuthn
    const needsStronger = sms === 'only_beside_stronger' && !factors.some(({ type }) => isStrong(type))
    return method === 'sms' && needsStronger ? 'needs_stronger' : undefined
  }
  const offered = ranked.filter((method) => has(method) && !(method === 'sms' && sms === 'off'))
  const best = offered.find((method) => isStrong(method) && obstacleOf(method) === undefined)
  return offered.map((method) => ({
    method,
    recommended: method === best && offered.length > 1,
    obstacle: obstacleOf(method),
  }))
}
