import { expectTypeOf } from 'vitest'
import type { MessageOverrides } from '../../src/i18n/catalogue.js'
import type { Catalogue, MessageParams } from '../../src/i18n/message.js'
import { translator } from '../../src/i18n/translate.js'

const words = {
  retry: 'Try again',
  revoked: '{device} is signed out',
  place: '{city}, {country}',
  sessions: { one: '{count} session on {device}', other: '{count} sessions on {device}' },
} as const
const t = translator(words, undefined, 'en')

expectTypeOf<MessageParams<'{a} and {b} and {a}'>>().toEqualTypeOf<{
  readonly a: string | number
  readonly b: string | number
}>()

t('retry')
t('revoked', { device: 'Phone' })
t('place', { city: 'Oslo', country: 'Norway' })
t('sessions', { count: 2, device: 'Phone' })
t.parts('revoked', { device: 'Phone' })

// @ts-expect-error a message without placeholders takes no parameters
t('retry', { device: 'Phone' })
// @ts-expect-error the parameters are missing
t('revoked')
// @ts-expect-error one of the parameters is missing
t('place', { city: 'Oslo' })
// @ts-expect-error misspelt
t('revoked', { divice: 'Phone' })
// @ts-expect-error one too many
t('revoked', { device: 'Phone', place: 'Oslo' })
// @ts-expect-error plural forms are chosen by a number
t('sessions', { count: '2', device: 'Phone' })
// @ts-expect-error placeholders of any form count
t('sessions', { count: 2 })
// @ts-expect-error no such message
t('retired')
// @ts-expect-error the pieces need the parameters as well
t.parts('revoked')

// Another locale has the same keys, and its own plural forms.
const german: Catalogue<typeof words> = {
  retry: 'Noch einmal',
  revoked: '{device} ist abgemeldet',
  place: '{city}, {country}',
  sessions: 'Sitzungen: {count} ({device})',
}
translator(words, german, 'de')
translator(words, { retry: { other: 'Again' } }, 'en')
// @ts-expect-error a message is a text or plural forms with `other`
translator(words, { retry: { one: 'Again' } }, 'en')
// @ts-expect-error a catalogue has all keys
const half: Catalogue<typeof words> = { retry: 'Noch einmal' }
expectTypeOf(half).toBeObject()

// What a host gives to the provider.
const own: MessageOverrides[] = [
  {},
  { common: { retry: 'Once more' }, sessionList: undefined },
  { sessionList: { revoked: { one: '{device} is out', other: '{device} is out' } } },
  // @ts-expect-error no such section
  { sessions: { retry: 'Once more' } },
  // @ts-expect-error no such key
  { common: { retired: 'Once more' } },
  // @ts-expect-error no message
  { common: { retry: 1 } },
]
expectTypeOf(own).toBeArray()
