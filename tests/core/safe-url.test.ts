import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeUrl } from '../../src/core/rules/safe-url.js'

const home = 'https://app.example.com/settings'

const refused = [
  '',
  ' ',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  'javascript://https://app.example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'DATA:text/html,x',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'ftp://evil.example/',
  'ws://evil.example/',
  'intent://evil#Intent;end',
  'about:blank',
  'view-source:https://app.example.com',
  'filesystem:https://app.example.com/x',
  'http://evil.example/',
  'http://localhost.evil.example/',
  'http://127.0.0.1.evil.example/',
  'http://localhost@evil.example/',
  '//evil.example',
  '///evil.example',
  '//evil.example/%2f..',
  ' //evil.example',
  '\t//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  'https://bank.example@evil.example/',
  'https://user:secret@evil.example/',
  'https:\\\\evil.example',
  'https://evil.example\\@app.example.com',
  'https://',
  'https:///',
  'not a url',
  'settings',
  'tel:+1',
  'sms:+1',
]

const allowed = [
  '/settings?tab=security#sessions',
  '/',
  '?tab=security',
  '#sessions',
  'https://accounts.example.com/authorize?state=1',
  'https://bücher.example/',
  'https://xn--bcher-kva.example/',
  'HTTPS://ACCOUNTS.EXAMPLE.COM/',
  'mailto:support@example.com',
  'http://localhost:3000/callback',
  'http://127.0.0.1/callback',
  'http://[::1]:8080/callback',
]

describe('a URL that an adapter gives', () => {
  it.each(refused)('is no link: %j', (url) => {
    expect(safeUrl(url)).toBeNull()
  })

  it.each(allowed)('may be one: %j', (url) => {
    expect(safeUrl(url)).toBe(url)
  })

  it.each([null, undefined, 42, {}, [], Symbol('url'), new URL(home)])('is text, and nothing else', (value) => {
    expect(safeUrl(value)).toBeNull()
  })

  // Class C5 of the corpus: pieces that change what a browser makes of a URL, in every order.
  const piece = fc.constantFrom(
    ...['https:', 'http:', 'javascript:', 'data:', 'vbscript:', 'blob:', 'mailto:', 'file:'],
    ...['/', '//', '\\', '\\\\', '/\\', '..', '.', '@', ':', '?', '#', '%2f', '%00', '&', '='],
    ...['\t', '\n', '\r', '\u0000', '\u001f', ' ', '\u00a0', '\u200b', '\u2028', '\u202e', '\ufeff'],
    ...['app.example.com', 'evil.example', 'localhost', '127.0.0.1', '[::1]', 'bücher', 'user:secret', 'alert(1)'],
  )
  const url = fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')) },
    { weight: 1, arbitrary: fc.webUrl() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  )

  it('leads to the web by https, to a mail, to loopback or stays at home, whatever it is made of', () => {
    fc.assert(
      fc.property(url, (value) => {
        const safe = safeUrl(value)
        if (safe === null) return
        const target = new URL(safe, home)
        expect(['https:', 'http:', 'mailto:']).toContain(target.protocol)
        expect(target.username + target.password).toBe('')
        if (target.protocol === 'http:') expect(['localhost', '127.0.0.1', '[::1]']).toContain(target.hostname)
        const names = /^[a-z][a-z0-9+.-]*:/i.test(safe)
        if (!names) {
          expect(target.origin).toBe(new URL(home).origin)
          // A router that takes the path for itself would leave.
          expect(target.pathname.startsWith('//')).toBe(false)
        }
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})
