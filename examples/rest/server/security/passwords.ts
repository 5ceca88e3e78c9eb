import { randomBytes, type ScryptOptions, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto'

/** OWASP's figures for scrypt: 2^17 with r = 8; 128 MB for one hash. */
export const defaultCost = 2 ** 17

const blockSize = 8

function scrypt(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) =>
    scryptCallback(password, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

/** Taken as it was typed: no trimming, folding or cutting. @param cost a power of two */
export async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16)
  const key = await scrypt(password, salt, cost)
  return ['scrypt', cost, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Takes as long for a user who is not there, so that time tells nothing. */
export async function isPassword(password: string, hash: string | null, cost: number): Promise<boolean> {
  const [, storedCost, salt, key] = hash?.split('$') ?? []
  if (storedCost === undefined || salt === undefined || key === undefined) {
    await scrypt(password, Buffer.alloc(16), cost)
    return false
  }
  const tried = await scrypt(password, Buffer.from(salt, 'base64url'), Number(storedCost))
  return timingSafeEqual(tried, Buffer.from(key, 'base64url'))
}
