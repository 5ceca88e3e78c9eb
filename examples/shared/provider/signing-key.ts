import { createECDH, hkdfSync } from 'node:crypto'
import type { JWK } from 'oidc-provider'

/**
 * The key that the provider signs with, made from the demo's secret: what it has signed is still good after a restart, and
 * no further file is needed. A provider that is no demo keeps keys of its own, and changes them.
 */
export function signingKey(secret: string): JWK {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, '', 'latchkey demo: signing key of the provider', 32)))
  // 4, x, y
  const point = ecdh.getPublicKey()
  const part = (bytes: Buffer) => bytes.toString('base64url')
  return {
    kty: 'EC',
    crv: 'P-256',
    alg: 'ES256',
    use: 'sig',
    kid: 'demo',
    d: part(ecdh.getPrivateKey()),
    x: part(point.subarray(1, 33)),
    y: part(point.subarray(33)),
  }
}
