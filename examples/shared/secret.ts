import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { messageOf, StartError } from './start-error.js'

/**
 * The secret that signs the session cookies: made once and kept beside the data, so that a restart signs nobody out and
 * no secret stands in the sources.
 */
export function readSecret(file: string): string {
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8')
    const secret = randomBytes(32).toString('base64url')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, secret, { mode: 0o600 })
    return secret
  } catch (error) {
    throw new StartError(`The file ${file} cannot be read or written (${messageOf(error)}). Make its folder writable.`)
  }
}
