/**
 * A new idempotency key: 128 random bits as hex. Not `crypto.randomUUID`, which is missing where a page comes without TLS
 * from another machine: a phone that looks at a developer's computer.
 */
export function newIntentKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
