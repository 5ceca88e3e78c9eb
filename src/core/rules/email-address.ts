import type { FieldErrorCode } from '../../contract/index.js'

/** RFC 5321, 4.5.3.1: the whole path and the part before the `@`. */
const longest = 254
const longestLocal = 64

/** What the user means by the text in an address field: without the white space that copying brings along. */
export const readEmailAddress = (text: string): string => text.trim()

/**
 * What is wrong with the form of an address, if anything. Only what no mail server takes: whether it exists is for the
 * mail itself to find out (requirements.md, row 66). Tags, the case of letters and domains in any script are the user's.
 */
export function emailAddressProblem(address: string): FieldErrorCode | undefined {
  if (address === '') return 'required'
  const [local = '', domain = '', ...more] = address.split('@')
  if (local === '' || domain === '' || more.length > 0 || /[\s\p{Cc}]/u.test(address)) return 'invalid'
  return address.length > longest || local.length > longestLocal ? 'too_long' : undefined
}

/** Whether two addresses reach the same mailbox at any server that matters: many of them write them in lower case. */
export const isSameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
