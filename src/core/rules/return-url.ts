/** The URL that a user came back on from a provider. */
export interface ReturnUrl {
  /** Something was added on the way: the provider's answer. Without it the user went back by themselves. */
  answered: boolean
  /** The same page without the answer, which holds a code that nobody else is to see. */
  clean: string
}

/**
 * Tells the answer of a provider from what the page's own URL is. Whatever was not there before the trip is the answer:
 * its names are the provider's affair.
 *
 * @param now the URL of the page, absolute
 * @param left the URL that the user left by, absolute
 */
export function readReturnUrl(now: string, left: string): ReturnUrl {
  const [url, before] = [new URL(now), URL.canParse(left) ? new URL(left) : new URL(now)]
  const had = new Set(entries(before))
  const answeredInHash = url.hash !== before.hash && url.hash.includes('=')
  const answered = answeredInHash || entries(url).some((entry) => !had.has(entry))
  if (url.origin === before.origin && url.pathname === before.pathname) {
    url.search = before.search
  } else {
    const kept = [...url.searchParams].filter(([name, value]) => had.has(entryOf(name, value)))
    url.search = new URLSearchParams(kept).toString()
  }
  if (answeredInHash || url.hash === '') url.hash = before.hash
  return { answered, clean: url.href }
}

const entryOf = (name: string, value: string): string => JSON.stringify([name, value])
const entries = ({ searchParams }: URL): string[] => [...searchParams].map(([name, value]) => entryOf(name, value))
