import { describe, expect, it } from 'vitest'
import { context, createWorld } from './fixture.js'

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0'

describe('the device of a session', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36 Edg/140.0.0.0`, 'desktop', 'Edge', 'Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36 OPR/121.0.0.0`, 'desktop', 'Opera', 'Windows'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${blink} Safari/537.36`, 'desktop', 'Chrome', 'Linux'],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Safari/537.36`, 'desktop', 'Chrome', 'ChromeOS'],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/18.6 Safari/605.1.15`,
      'desktop',
      'Safari',
      'macOS',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webKit} Version/18.6 Mobile/15E148 Safari/604.1`,
      'mobile',
      'Safari',
      'iOS',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webKit} CriOS/140.0 Mobile/15E148 Safari/604.1`,
      'mobile',
      'Chrome',
      'iOS',
    ],
    [
      `Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) ${webKit} FxiOS/143.0 Mobile/15E148 Safari/605.1.15`,
      'tablet',
      'Firefox',
      'iPadOS',
    ],
    ['Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0', 'mobile', 'Firefox', 'Android'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${blink} Mobile Safari/537.36`, 'mobile', 'Chrome', 'Android'],
    [
      `Mozilla/5.0 (Linux; Android 15; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36`,
      'tablet',
      'Samsung Internet',
      'Android',
    ],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'bot', undefined, undefined],
    ['curl/8.14.1', 'bot', undefined, undefined],
    ['node', 'bot', undefined, undefined],
    ['something nobody has seen', 'unknown', undefined, undefined],
  ])('is told in the words that people know: %s', async (userAgent, kind, browser, os) => {
    const world = await createWorld({ userAgent })

    const { items } = await world.adapter.sessions.list({}, context())

    expect(items[0]?.device).toEqual({ kind, browser, os })
  })

  it('is left out when the browser did not say', async () => {
    const world = await createWorld({ userAgent: '' })

    expect((await world.adapter.sessions.list({}, context())).items[0]?.device).toBeUndefined()
  })
})
