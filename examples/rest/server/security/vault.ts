import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** An id or a token: 256 bits that nobody can guess, or 128 for what is no secret. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const newId = (prefix: string): string => `${prefix}_${randomBytes(16).toString('base64url')}`

/** Of what is random already; passwords have a slow hash of their own. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** What is locked with the secret of the server, which is not in the database. */
export interface Vault {
  /** A keyed hash: for codes, which are too short for any other. */
  sign: (purpose: string, text: string) => string
  seal: (purpose: string, text: string) => string
  open: (purpose: string, sealed: string) => string
}

export function createVault(secret: string): Vault {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `latchkey rest: ${purpose}`, 32))
  return {
    sign: (purpose, text) => createHmac('sha256', key(purpose)).update(text).digest('base64url'),
    seal(purpose, text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(purpose), iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key(purpose), bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return decipher.update(bytes.subarray(28)).toString('utf8') + decipher.final('utf8')
    },
  }
}
