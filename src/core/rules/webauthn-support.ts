/** Why there can be no passkey ceremony on this page: no secure context, no such browser, or a frame that may not. */
export type WebAuthnObstacle = 'insecure' | 'unsupported' | 'blocked'

/** What stands in the way of creating a passkey here, if anything (requirements.md, row 87). For the browser only. */
export function webAuthnObstacle(): WebAuthnObstacle | undefined {
  if (globalThis.isSecureContext === false) return 'insecure'
  if (typeof globalThis.PublicKeyCredential === 'undefined') return 'unsupported'
  return isForbiddenHere() ? 'blocked' : undefined
}

/** Only Chromium can be asked which permissions a frame has; elsewhere the ceremony itself says so. */
function isForbiddenHere(): boolean {
  try {
    const policy: unknown = Reflect.get(document, 'featurePolicy')
    if (typeof policy !== 'object' || policy === null) return false
    const allows: unknown = Reflect.get(policy, 'allowsFeature')
    return typeof allows === 'function' && allows.call(policy, 'publickey-credentials-create') === false
  } catch {
    return false
  }
}
