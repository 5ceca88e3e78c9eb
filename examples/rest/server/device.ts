import type { Session } from 'latchkey/contract'

type Names = readonly (readonly [pattern: RegExp, name: string])[]

/** In this order, because browsers claim to be the ones they descend from. */
const browsers: Names = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]
const systems: Names = [
  [/\biPad\b/, 'iPadOS'],
  [/\biPhone\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameOf = (userAgent: string, names: Names) => names.find(([pattern]) => pattern.test(userAgent))?.[1]

/** The few names that people know their browsers by; a product may take a library for all others. */
export function deviceOf(userAgent: string): NonNullable<Session['device']> {
  const browser = nameOf(userAgent, browsers)
  const os = nameOf(userAgent, systems)
  const tablet = /\biPad\b|\bTablet\b|\bAndroid\b(?!.*\bMobile\b)/.test(userAgent)
  const kind = tablet ? 'tablet' : /\bMobi|\biPhone\b/.test(userAgent) ? 'mobile' : os ? 'desktop' : 'unknown'
  return { kind: browser ? kind : 'bot', ...(browser && { browser }), ...(os && { os }) }
}
