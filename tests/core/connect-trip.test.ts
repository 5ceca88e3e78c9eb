// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetConnectTrip, rememberConnectTrip, takeConnectReturn } from '../../src/core/connect-trip.js'
import { rememberTrip } from '../../src/core/step-up-trip.js'

const trip = { provider: 'github', purpose: 'sign_in', active: ['connection_1'] } as const

afterEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The same tab, with another page in it: a page knows when it was begun, and that is another time. */
function load(path: string): void {
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(performance.timeOrigin + 60_000)
  history.replaceState({ router: 'its own' }, '', path)
}

describe('a trip to a provider', () => {
  it('ends with the next page, once, and leaves nothing in its URL', () => {
    history.replaceState(null, '', '/settings?tab=security')
    rememberConnectTrip(trip)
    load('/settings?tab=security&code=abc&state=xyz')
    const end = takeConnectReturn()
    expect(end).toMatchObject({ ...trip, answered: true })
    expect(end?.url).toContain('code=abc')
    expect(location.search).toBe('?tab=security')
    expect(history.state).toEqual({ router: 'its own' })
    expect(takeConnectReturn()).toBeUndefined()
  })

  it('does not end on the page that the user is about to leave', () => {
    rememberConnectTrip(trip)
    expect(takeConnectReturn()).toBeUndefined()
    load('/?code=abc')
    expect(takeConnectReturn()).toBeDefined()
  })

  it('waits for the part of the page that it concerns', () => {
    rememberConnectTrip(trip)
    load('/?code=abc')
    expect(takeConnectReturn('integration')).toBeUndefined()
    expect(takeConnectReturn('sign_in')).toBeDefined()
  })

  it('is forgotten when the user came back without it', () => {
    rememberConnectTrip(trip)
    expect(forgetConnectTrip()).toBe(true)
    expect(forgetConnectTrip()).toBe(false)
    load('/?code=abc')
    expect(takeConnectReturn()).toBeUndefined()
    expect(location.search).toBe('?code=abc')
  })

  it('means nothing an hour later', () => {
    vi.useFakeTimers()
    rememberConnectTrip(trip)
    load('/?code=abc')
    vi.advanceTimersByTime(3_600_001)
    expect(takeConnectReturn()).toBeUndefined()
  })

  it.each(['', '{', 'null', '{"provider":1}', '{"provider":"github","left":"/","at":0,"page":0,"active":[1]}'])(
    'does not fall for what somebody else put into its place: %s',
    (record) => {
      sessionStorage.setItem('latchkey.connect', record)
      expect(takeConnectReturn()).toBeUndefined()
    },
  )
})

describe('a trip to a provider and one for a proof', () => {
  const proof = {
    requirement: { id: 'req_1', methods: [{ id: 'okta', type: 'redirect' as const }] },
    methodId: 'okta',
    operation: 'connections.disconnect' as const,
  }

  it('are told apart: the later one is where the user comes back from', () => {
    vi.useFakeTimers()
    rememberConnectTrip(trip)
    vi.advanceTimersByTime(1_000)
    rememberTrip(proof)
    load('/?code=for-the-proof')
    expect(takeConnectReturn()).toBeUndefined()
    expect(location.search).toBe('?code=for-the-proof')
  })

  it('the one for a proof is over once the user leaves for a provider', () => {
    rememberTrip(proof)
    rememberConnectTrip(trip)
    expect(sessionStorage.getItem('latchkey.step-up')).toBeNull()
    load('/?code=for-the-connection')
    expect(takeConnectReturn()).toBeDefined()
  })
})
