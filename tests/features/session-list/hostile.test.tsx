import { cleanup, render, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { AccountProvider, SessionList } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import type { AnyAccountError, Session } from 'latchkey/contract'
import { hostileAnswers, hostileRows } from 'latchkey/testing'
import { version } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { root, rows, turns } from './support.js'

const good = (index: number): Session => ({
  id: `good-${index}`,
  current: index === 0,
  revocable: index > 0,
  device: { kind: 'desktop', name: `Device ${index}`, browser: 'Chrome', os: 'macOS' },
  location: { city: 'Oslo', region: 'Oslo', country: 'NO' },
  ip: '203.0.113.25',
  createdAt: '2026-03-01T09:30:00.000Z',
  lastActiveAt: '2026-03-12T09:30:00.000Z',
  expiresAt: '2026-04-12T09:30:00.000Z',
})

/** The tags that the list and its states are made of. Whatever else is there came out of a payload. */
const tags = new Set(
  'SECTION DIV HEADER H2 P UL LI SPAN BDI BUTTON TIME STRONG A svg path rect circle line polyline polygon g'.split(' '),
)

/** Shows what the server answers, until the list is ready or has failed. */
async function show(answer: unknown): Promise<AnyAccountError[]> {
  const memory = memoryAdapter()
  const errors: AnyAccountError[] = []
  const adapter = { ...memory, sessions: { ...memory.sessions, list: async () => answer } }
  render(
    // What a back end in plain JavaScript answers is nothing that a type could hold.
    <AccountProvider adapter={adapter as typeof memory} onError={(error) => errors.push(error)}>
      <SessionList />
    </AccountProvider>,
  )
  for (let turn = 0; turn < 200 && !/ready|failed/.test(root().dataset.status ?? ''); turn += 1) await turns(1)
  await turns(2)
  return errors
}

function expectHarmless(errors: readonly AnyAccountError[]) {
  const list = root()
  expect(list.dataset.status).toMatch(/^(ready|failed)$/)
  expect(errors.filter(({ message }) => message.includes('failed to render'))).toEqual([])
  const elements = [...list.querySelectorAll('*')]
  expect(elements.map(({ tagName }) => tagName).filter((tag) => !tags.has(tag))).toEqual([])
  for (const name of ['href', 'src', 'action', 'onerror', 'onclick', 'style']) {
    expect(
      elements.filter((element) => element.hasAttribute(name)),
      name,
    ).toEqual([])
  }
  expect(elements.length).toBeLessThanOrEqual(5_000)
  expect(list.textContent).not.toMatch(/\[object|undefined|NaN|Invalid Date/)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(Reflect.get(globalThis, 'owned')).toBeUndefined()
}

/** All of them on the React of today; what they find is in our code and not in React. */
const numRuns = version.startsWith('18') ? 200 : 2_000

afterEach(() => vi.restoreAllMocks())

describe('a list against what a server may answer', () => {
  it.each(hostileAnswers().map(({ name }, index) => ({ name, index })))('stands against $name', async ({ index }) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    expectHarmless(await show(hostileAnswers()[index]?.value))
    expect(logged).not.toHaveBeenCalled()
  })

  it.each(hostileRows({ ...good(3) }).map((_, index) => index))(
    'shows nine rows when the tenth is bad in its way (%i), or ten with what can be read of it',
    async (index) => {
      const bad = hostileRows({ ...good(3) })[index]
      const items = [...Array.from({ length: 9 }, (_, at) => good(at)), bad]
      const errors = await show({ items, nextCursor: null })
      expect(rows().length).toBeGreaterThanOrEqual(9)
      for (let at = 0; at < 9; at += 1) expect(root()).toHaveTextContent(`Device ${at}`)
      // A bad row that is simply not there is reported, never only dropped.
      if (rows().length === 9) expect(errors.length).toBeGreaterThan(0)
      expectHarmless(errors)
    },
  )

  it('shows a name of a million characters in part, and what is in markup as text', async () => {
    const markup = '<img src=x onerror="globalThis.owned = 1">'
    const name = `${markup}${'x'.repeat(1_000_000)}`
    expectHarmless(await show({ items: [{ ...good(0), device: { kind: 'desktop', name } }], nextCursor: null }))
    expect(root()).toHaveTextContent(markup)
    expect(root().textContent?.length).toBeLessThan(2_000)
  })

  it('survives 2,000 payloads that are made to break it', { timeout: 240_000 }, async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>globalThis.owned = 1</script>',
        '"><svg onload=globalThis.owned=1>',
        'javascript:alert(1)',
        '\u202Egnp.exe',
        '\uD800',
        'a\u0300'.repeat(1_000),
        '\0\u2028\u2066',
        '{{constructor.constructor("return 1")()}}',
        '__proto__',
      ),
    )
    const date = fc.constantFrom(
      '',
      'yesterday',
      '2026-02-30T00:00:00Z',
      '+275760-09-13T00:00:00.000Z',
      '0000-01-01',
      1e15,
    )
    const odd = fc.oneof(fc.anything({ withNullPrototype: true, withSparseArray: true }), text, date)
    const row = fc.record(
      {
        id: fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor', '', 7), text),
        current: fc.oneof(fc.boolean(), odd),
        revocable: fc.oneof(fc.boolean(), odd),
        createdAt: fc.oneof(date, odd),
        lastActiveAt: fc.oneof(date, odd),
        ip: fc.oneof(text, odd),
        device: fc.oneof(fc.record({ kind: text, name: text, browser: text, os: text }, { requiredKeys: [] }), odd),
        location: fc.oneof(fc.record({ city: text, region: text, country: text }, { requiredKeys: [] }), odd),
        impersonated: odd,
      },
      { requiredKeys: [] },
    )
    const page = fc.record(
      {
        items: fc.oneof(fc.array(fc.oneof(row, odd), { maxLength: 10 }), odd),
        nextCursor: fc.oneof(fc.constant(null), odd),
      },
      { requiredKeys: [] },
    )
    let withRows = 0
    const payload = fc.oneof({ weight: 8, arbitrary: page }, { weight: 1, arbitrary: odd })
    await fc.assert(
      fc.asyncProperty(payload, async (answer) => {
        expectHarmless(await show(answer))
        if (rows().length > 0) withRows += 1
        cleanup()
      }),
      { numRuns, seed: 97 },
    )
    expect(logged).not.toHaveBeenCalled()
    // They reach the rows, and do not all break down before.
    expect(withRows).toBeGreaterThan(numRuns / 4)
  })
})

it('shows the same again when it is rendered again', async () => {
  await show({ items: [good(0), null, good(1)], nextCursor: null })
  const before = root().textContent
  cleanup()
  await show({ items: [good(0), null, good(1)], nextCursor: null })
  await waitFor(() => expect(root().textContent).toBe(before))
})
