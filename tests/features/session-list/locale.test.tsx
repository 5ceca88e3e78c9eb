import { messages as rightToLeft } from 'latchkey/locales/ar-XB'
import { messages as accented } from 'latchkey/locales/en-XA'
import { expect, it } from 'vitest'
import { unmarkedWords } from '../../support/unmarked-words.js'
import { type ListOptions, press, readyList, renderList, root, settle } from './support.js'

/** What the server of the default scenarios says itself. */
const foreign = (list: { memory: { control: { state: object } } }) => [JSON.stringify(list.memory.control.state)]

const byPart = (part: string) => () => document.querySelector<HTMLElement>(`[data-lk="session-list.${part}"]`)

const states: [string, ListOptions, (() => HTMLElement | null)[]][] = [
  ['three sessions', {}, []],
  ['one session', { scenario: 'one-session' }, []],
  ['sixty sessions', { scenario: 'sixty-sessions' }, []],
  ['unknown devices', { scenario: 'unknown-devices' }, []],
  ['support access', { scenario: 'impersonated' }, []],
  ['no list', { scenario: 'revoke-others-only' }, []],
  ['one signed out', { list: { nextSteps: { password: '#a', mfa: '#b', backupCodes: '#c' } } }, [byPart('revoke')]],
  ['all others signed out, with a delay', { scenario: 'delayed-revocation' }, [byPart('revoke-others')]],
  ['some signed out', { scenario: 'partial-failure' }, [byPart('revoke-others')]],
  ['signed out everywhere', {}, [byPart('revoke-all')]],
  ['one not signed out', { plan: { 'sessions.revoke': { fault: 'F01' } } }, [byPart('revoke')]],
  ['too many attempts', { plan: { 'sessions.revoke': { fault: 'F10', retryAfterMs: 90_000 } } }, [byPart('revoke')]],
  [
    'others not signed out',
    { plan: { 'sessions.revokeOthers': { fault: 'F07', fields: [] } } },
    [byPart('revoke-others')],
  ],
]

it.each(states)('has no words that nobody can translate: %s', async (_state, options, presses) => {
  const list = await readyList({ ...options, provider: { locale: 'en-XA', messages: accented } })
  const known = [...foreign(list), 'United Kingdom', 'Germany', 'Chrome on macOS']
  for (const target of presses) {
    const element = target()
    if (!element) throw new Error('There is nothing to press.')
    await press(element)
    await settle()
  }
  expect(unmarkedWords(root(), known)).toEqual([])
})

it.each<[string, ListOptions]>([
  ['cannot be read', { plan: { 'sessions.list': { fault: 'F01' } } }],
  ['is on its way', { plan: { 'sessions.list': { fault: 'F02' } } }],
  ['is not for this user', { scenario: 'sessions-unavailable' }],
  ['wants a proof', { plan: { 'sessions.list': { fault: 'F08', password: 'a' } } }],
])('has no words that nobody can translate: the list %s', async (_state, options) => {
  const list = renderList({ ...options, provider: { locale: 'en-XA', messages: accented } })
  await settle()
  await settle()
  expect(unmarkedWords(root(), foreign(list))).toEqual([])
  expect(root().textContent).not.toBe('')
})

it('finds a word that nobody can translate', async () => {
  await readyList({ provider: { locale: 'en-XA', messages: { ...accented, sessionList: { title: '⟦Ţîţļé⟧' } } } })
  expect(unmarkedWords(root(), ['Chrome on macOS'])).toContain('Sign out')
})

it('speaks another language from right to left, and leaves addresses as they are', async () => {
  await readyList({ provider: { locale: 'ar-XB', dir: 'rtl', messages: rightToLeft }, scenario: 'right-to-left' })
  expect(root()).toHaveAttribute('dir', 'rtl')
  expect(root()).toHaveAttribute('lang', 'ar-XB')
  const addresses = [...root().querySelectorAll('bdi')].filter(({ textContent }) =>
    /^\d+\.\d+\.\d+/.test(textContent ?? ''),
  )
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) expect(address).toHaveAttribute('dir', 'ltr')
})

it('keeps what the server says apart from the sentence around it', async () => {
  await readyList({
    scenario: (state) => {
      state.sessions = [
        { id: 'session_1', revocable: true },
        { id: 'a', revocable: true, device: { kind: 'mobile', name: 'هاتف' } },
      ]
    },
  })
  const revoke = byPart('revoke')()
  if (revoke) await press(revoke)
  await settle()
  const status = document.querySelector('[data-lk="session-list.status"] bdi')
  expect(status).toHaveTextContent('هاتف')
})
