import { describe, expect, it } from 'vitest'
import { knownTimeZones, ownTimeZone, searchTimeZones } from '../../src/core/rules/time-zones.js'

describe('time zones', () => {
  it('are all that the browser knows, with UTC, each once', () => {
    const zones = knownTimeZones()
    expect(zones[0]).toBe('UTC')
    expect(zones).toContain('Europe/Berlin')
    expect(new Set(zones).size).toBe(zones.length)
  })

  it.each([
    ['new york', 'America/New_York'],
    ['NEW_YORK', 'America/New_York'],
    ['são paulo', 'America/Sao_Paulo'],
    ['berlin europe', 'Europe/Berlin'],
    ['port-au', 'America/Port-au-Prince'],
  ])('are found as people write them: %s', (query, zone) => {
    expect(searchTimeZones(knownTimeZones(), query)).toContain(zone)
  })

  it('are found by what else is shown of them', () => {
    const offset = (zone: string) => (zone === 'Asia/Tokyo' ? 'GMT+9' : 'GMT-3')
    expect(searchTimeZones(['Asia/Tokyo', 'America/Bahia'], 'gmt+9', offset)).toEqual(['Asia/Tokyo'])
    expect(searchTimeZones(['Asia/Tokyo', 'America/Bahia'], 'gmt−3', offset)).toEqual(['America/Bahia'])
  })

  it('are all there for an empty query, and none for nonsense', () => {
    expect(searchTimeZones(['UTC'], '  ')).toEqual(['UTC'])
    expect(searchTimeZones(['UTC'], 'atlantis')).toEqual([])
  })

  it('know the browser’s own one', () => {
    expect(ownTimeZone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone)
  })
})
