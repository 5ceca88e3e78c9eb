import { Secret } from 'otpauth'

/**
 * The secrets that the scenarios start with, for tests and demos to type in. The server itself keeps digests only
 * (and the bytes of the TOTP secret, which it needs).
 */
export const knownSecrets: {
  readonly password: string
  /** Of the authenticator app that some scenarios start with, in Base32: the one of RFC 6238, appendix B. */
  readonly totpSecret: string
  /** Of the scenarios that start with backup codes, those that are left first. */
  readonly backupCodes: readonly string[]
} = {
  password: 'Analytical-Engine-1843',
  totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  backupCodes: [
    'k3v9x-7mq2d',
    'w8hnt-4rz6p',
    '2fj5c-ys0ae',
    'qx7td-9v1gm',
    '6bnke-3h8wr',
    'p4zs2-jt5cy',
    'm0gad-x6f7v',
    '9rw3h-k2qbn',
    't5ye8-1dczp',
    'v7jm4-6sx0g',
  ],
}

/** Of `knownSecrets.totpSecret`. Made anew for each use, so that nobody shares it. */
export function knownTotpBytes(): Uint8Array {
  return Secret.fromBase32(knownSecrets.totpSecret).bytes
}
