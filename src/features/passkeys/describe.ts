import { safeText } from '../../i18n/safe-text.js'
import type { Translate } from '../../i18n/translate.js'
import type { passkeysMessages } from './messages.js'
import type { ListedPasskey } from './state.js'

type Words = Translate<typeof passkeysMessages>

/** What a passkey is called: by its user, else by who keeps it. */
export function nameOf({ name, provider }: Pick<ListedPasskey, 'name' | 'provider'>, t: Words): string {
  const given = name?.trim() || provider?.name
  return given ? safeText(given).text : t('unnamed')
}

/** Names that tell the passkeys apart, by their ids: for the buttons of their rows (requirements.md, row 43). */
export function distinctNames(passkeys: readonly ListedPasskey[], t: Words): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    passkeys.map((passkey) => {
      const name = nameOf(passkey, t)
      let distinct = name
      for (let number = 2; taken.has(distinct); number += 1) distinct = t('numbered', { name, number })
      taken.add(distinct)
      return [passkey.id, distinct]
    }),
  )
}

/** Where else a passkey has to be deleted: nobody but its provider can do that. */
export function alsoDelete({ provider }: Pick<ListedPasskey, 'provider'>, t: Words): string {
  return provider ? t('alsoDeleteIn', { provider: provider.name }) : t('alsoDelete')
}
