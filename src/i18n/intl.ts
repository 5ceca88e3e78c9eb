/** More than any page needs, so that only a host which makes up locales or time zones ever reaches it. */
const maxKept = 64

/** What messages are written in, and what stands in for a locale that `Intl` does not know. */
const fallbackLocale = 'en'

/**
 * Keeps formatters, because making one takes a thousand times as long as using it. The result is `undefined` when even
 * English does not help (an unknown time zone).
 */
export function kept<Formatter>(
  create: (locale: string, option: string) => Formatter,
): (locale: string, option?: string) => Formatter | undefined {
  const all = new Map<string, Formatter | undefined>()
  return (locale, option = '') => {
    const key = `${locale}\n${option}`
    if (!all.has(key)) {
      if (all.size >= maxKept) all.clear()
      all.set(key, attempt(() => create(locale, option)) ?? attempt(() => create(fallbackLocale, option)))
    }
    return all.get(key)
  }
}

function attempt<T>(create: () => T): T | undefined {
  try {
    return create()
  } catch {
    return undefined
  }
}
