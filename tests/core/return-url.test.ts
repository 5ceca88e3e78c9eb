import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReturnUrl } from '../../src/core/rules/return-url.js'

const home = 'https://app.example.com/settings'
const read = (now: string, left: string) => {
  const { answered, clean } = readReturnUrl(home + now, home + left)
  return { answered, clean: clean.slice(home.length) }
}

describe('the URL that a user came back on', () => {
  it.each([
    ['?code=1&state=2', ''],
    ['?tab=security&code=1&state=2', '?tab=security'],
    ['?error=access_denied', ''],
    ['?code=1#connections', '#connections'],
    ['?code=1', '#connections'],
    // A fragment of the provider's own, as for the implicit flow.
    ['#access_token=1&state=2', '#connections'],
    ['?state=theirs', '?state=open'],
    // Facebook puts it there.
    ['?code=1#_=_', ''],
  ])('is freed of the answer: %s after %s', (now, left) => {
    expect(read(now, left)).toEqual({ answered: true, clean: left })
  })

  it.each([
    ['', ''],
    ['?tab=security#connections', '?tab=security#connections'],
    ['?tab=security', '?tab=security#connections'],
    ['#profile', '#connections'],
  ])('holds no answer when the user went back by themselves: %s after %s', (now, left) => {
    expect(read(now, left)).toMatchObject({ answered: false })
  })

  it('keeps the page that the server sent the user to, and what of it was there before', () => {
    const { clean } = readReturnUrl('https://app.example.com/done?tab=security&code=1', `${home}?tab=security`)
    expect(clean).toBe('https://app.example.com/done?tab=security')
  })

  it('never keeps a parameter that was not there before, and never leads elsewhere', () => {
    const query = fc.dictionary(fc.string(), fc.string(), { maxKeys: 5 }).map((held) => new URLSearchParams(held))
    fc.assert(
      fc.property(query, query, fc.string(), fc.boolean(), (left, added, path, samePath) => {
        const before = `${home}?${left}`
        const now = new URL(samePath ? home : 'https://app.example.com/other')
        if (!samePath) now.pathname = path
        now.search = new URLSearchParams([...left, ...added]).toString()
        const clean = new URL(readReturnUrl(now.href, before).clean)
        expect(clean.origin).toBe('https://app.example.com')
        expect(clean.pathname).toBe(now.pathname)
        const had = [...left].map(String)
        for (const entry of clean.searchParams) expect(had).toContain(String(entry))
        expect(readReturnUrl(clean.href, before).answered).toBe(false)
      }),
    )
  })
})
