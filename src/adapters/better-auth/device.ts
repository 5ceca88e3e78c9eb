import type { Session } from '../../contract/index.js'

/**
 * Why no library: `bowser` (MIT) is 7.5 kB gzip, more than half of what the whole session list may cost, and
 * `ua-parser-js` is AGPL since version 2. A session list needs the few names that people know their browsers by; what is
 * not among them is shown as an unknown device, which is better than a wrong name.
 */
type Rules = readonly (readonly [pattern: RegExp, name: string])[]

/** In this order, because browsers claim to be the ones they descend from: Edge says Chrome, and Chrome says Safari. */
const browsers: Rules = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPiOS|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bDuckDuckGo\/|\bDdg\//, 'DuckDuckGo'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]

const systems: Rules = [
  [/\biPad\b/, 'iPadOS'],
  [/\b(iPhone|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Crawlers, and programs that call the API without a browser. */
const bot = /bot\b|crawl|spider|slurp|^(curl|wget|python|go-http|java|node|undici|axios|okhttp|postman|insomnia)/i

function nameOf(userAgent: string, rules: Rules): string | undefined {
  return rules.find(([pattern]) => pattern.test(userAgent))?.[1]
}

function kindOf(userAgent: string): NonNullable<Session['device']>['kind'] {
  if (bot.test(userAgent)) return 'bot'
  // Android's own convention: a tablet leaves out the word "Mobile".
  if (/\biPad\b|\bTablet\b|\bAndroid\b(?!.*\bMobile\b)/.test(userAgent)) return 'tablet'
  if (/\bMobi|\biPhone\b|\biPod\b/.test(userAgent)) return 'mobile'
  return nameOf(userAgent, systems) === undefined ? 'unknown' : 'desktop'
}

/** @param userAgent the header of the sign-in, as it came; anybody can send anything there */
export function readDevice(userAgent: string): NonNullable<Session['device']> {
  return { kind: kindOf(userAgent), browser: nameOf(userAgent, browsers), os: nameOf(userAgent, systems) }
}
