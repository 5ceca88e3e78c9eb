import type { StoredSession } from '../state.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `age` before `now`, as the contract writes it. Both in ms. */
export function ago(now: number, age: number): string {
  return new Date(now - age).toISOString()
}
export const ages: { readonly minute: number; readonly hour: number; readonly day: number } = { minute, hour, day }

const devices: readonly NonNullable<StoredSession['device']>[] = [
  { kind: 'desktop', browser: 'Chrome', os: 'macOS' },
  { kind: 'mobile', browser: 'Safari', os: 'iOS', name: 'iPhone 15' },
  { kind: 'desktop', browser: 'Firefox', os: 'Windows' },
  { kind: 'tablet', browser: 'Safari', os: 'iPadOS', name: 'iPad Air' },
  { kind: 'desktop', browser: 'Edge', os: 'Windows' },
  { kind: 'mobile', browser: 'Chrome', os: 'Android', name: 'Pixel 8' },
  { kind: 'desktop', browser: 'Firefox', os: 'Linux' },
  { kind: 'desktop', browser: 'Safari', os: 'macOS', name: 'Studio iMac' },
  { kind: 'mobile', browser: 'Samsung Internet', os: 'Android', name: 'Galaxy S24' },
  { kind: 'desktop', browser: 'Chrome', os: 'ChromeOS' },
]

const places: readonly NonNullable<StoredSession['location']>[] = [
  { city: 'London', region: 'England', country: 'GB' },
  { city: 'London', region: 'England', country: 'GB' },
  { city: 'Berlin', region: 'Berlin', country: 'DE' },
  { city: 'Turin', region: 'Piedmont', country: 'IT' },
  { city: 'Oslo', country: 'NO' },
  { city: 'New York', region: 'New York', country: 'US' },
  { city: 'São Paulo', region: 'São Paulo', country: 'BR' },
  { city: 'Tokyo', country: 'JP' },
  { city: 'Nairobi', country: 'KE' },
  { city: 'Melbourne', region: 'Victoria', country: 'AU' },
  { city: 'Toronto', region: 'Ontario', country: 'CA' },
]

/** The three blocks that are set aside for documentation (RFC 5737). */
const networks = ['203.0.113', '198.51.100', '192.0.2']

/** How long ago each was used: minutes at first, then days that grow apart. */
function idleFor(index: number): number {
  if (index === 0) return 0
  return index === 1 ? 2 * hour : (index - 1) * 3 * day + index * 47 * minute
}

/** The first `count` sessions of a user who gets around, the current one (`session_1`) first. `now` in ms. */
export function manySessions(count: number, now: number): StoredSession[] {
  return Array.from({ length: count }, (_, index) => {
    const idle = Math.min(idleFor(index), 360 * day + index * 13)
    const session: StoredSession = {
      id: `session_${index + 1}`,
      createdAt: ago(now, idle + (5 + (index % 9)) * day),
      lastActiveAt: ago(now, idle),
      expiresAt: ago(now, -30 * day),
      ip: `${networks[index % networks.length]}.${((index * 37 + 24) % 250) + 1}`,
      revocable: true,
    }
    const device = devices[index % devices.length]
    const location = places[index % places.length]
    return { ...session, ...(device && { device: { ...device } }), ...(location && { location: { ...location } }) }
  })
}
