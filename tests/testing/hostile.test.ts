import { isAccountError } from 'latchkey/contract'
import { hostileAnswers, hostileRows, hostileThrown, withHostileRows } from 'latchkey/testing'
import { expect, it } from 'vitest'

const row = { id: 'a', name: 'Ada', count: 3, at: '2026-01-01T00:00:00.000Z' }

it('has the twelve kinds of things that get thrown and are no error', () => {
  expect(new Set(hostileThrown.map(({ name }) => name)).size).toBe(12)
  for (const { value } of hostileThrown) expect(isAccountError(value)).toBe(false)
})

it('has twenty whole answers that fit no operation, made anew for each test', () => {
  expect(new Set(hostileAnswers().map(({ name }) => name)).size).toBe(20)
  const [first, second] = [hostileAnswers(), hostileAnswers()]
  expect(first.find(({ name }) => name === 'a cycle')?.value).not.toBe(
    second.find(({ name }) => name === 'a cycle')?.value,
  )
})

it('spoils every member of a row once, beside rows that are none', () => {
  const rows = hostileRows(row)
  for (const key of Object.keys(row)) {
    const spoiltAlone = rows.some((bad) => {
      try {
        return Object.entries(row).every(
          ([name, good]) => name === 'id' || (Object(bad)[name] === good) !== (name === key),
        )
      } catch {
        return false
      }
    })
    expect([key, spoiltAlone]).toEqual([key, true])
  }
  expect(rows).toContain(null)
})

it('puts bad rows around the good ones, and leaves the rest of an answer alone', () => {
  const answer = { items: [row, { ...row, id: 'b' }], nextCursor: null, empty: [], words: ['a'] }
  const hostile = Object(withHostileRows(answer))
  expect(hostile.items.indexOf(row)).toBeGreaterThan(0)
  expect(hostile.items.indexOf(answer.items[1])).toBe(hostile.items.indexOf(row) + 1)
  expect({ ...hostile, items: answer.items }).toEqual(answer)
})

it('leaves the objects of the language as they are', () => {
  hostileRows(row)
  hostileAnswers()
  expect('polluted' in {}).toBe(false)
})
