import type { AnyAccountError } from '../contract/index.js'

/**
 * Tells developers in the console what to set up otherwise, each thing once: a page asks the same question in several
 * places, and again whenever it is looked at. Users get calm words on the page, which never hold the hint.
 *
 * @param adapterId names the adapter, of which a page may have several
 */
export function createHints(): (error: AnyAccountError, adapterId: string) => void {
  const given = new Set<string>()
  return ({ code, data }, adapterId) => {
    // An adapter in plain JavaScript may have left it out.
    if (code !== 'misconfigured' || typeof data.hint !== 'string' || given.has(data.hint)) return
    given.add(data.hint)
    console.warn(`[latchkey] "${adapterId}" is not set up correctly. ${data.hint}`)
  }
}
