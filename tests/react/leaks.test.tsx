import { act, render } from '@testing-library/react'
import { AccountProvider } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { StrictMode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { SectionGuard } from '../../src/react/frame/section-guard.js'
import { useCountdown } from '../../src/react/use-countdown.js'
import { useNow } from '../../src/react/use-now.js'
import { PasswordForm, Sessions } from './support.js'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What is listened to, ticking or open. */
function countEverything() {
  const open = { listeners: 0, timers: 0, channels: 0, subscriptions: 0 }
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target
    const heard = new Map<unknown, AbortSignal | null | undefined>()
    vi.spyOn(target, 'addEventListener').mockImplementation((...given) => {
      const [, listener, options] = given
      const signal = typeof options === 'object' ? options.signal : undefined
      if (!heard.has(listener)) open.listeners += 1
      heard.set(listener, signal)
      signal?.addEventListener('abort', () => {
        if (heard.delete(listener)) open.listeners -= 1
      })
      Reflect.apply(addEventListener, target, given)
    })
    vi.spyOn(target, 'removeEventListener').mockImplementation((...given) => {
      if (heard.delete(given[1])) open.listeners -= 1
      Reflect.apply(removeEventListener, target, given)
    })
  }
  const { setInterval, clearInterval } = globalThis
  const ticking = new Set<unknown>()
  vi.spyOn(globalThis, 'setInterval').mockImplementation((...given) => {
    const timer = setInterval(...given)
    ticking.add(timer)
    open.timers += 1
    return timer
  })
  vi.spyOn(globalThis, 'clearInterval').mockImplementation((timer) => {
    if (ticking.delete(timer)) open.timers -= 1
    clearInterval(timer)
  })
  class CountedChannel extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      open.channels += 1
    }
    override close() {
      open.channels -= 1
      super.close()
    }
  }
  vi.stubGlobal('BroadcastChannel', CountedChannel)
  return open
}

const inAMinute = new Date(Date.now() + 60_000).toISOString()
function Ticking() {
  return (
    <p>
      {useNow()} {useCountdown(inAMinute)}
    </p>
  )
}

it('leaves nothing behind after 1,000 mounts: no listener, no timer, no channel, no subscription', async () => {
  const open = countEverything()
  const memory = memoryAdapter()
  const adapter = {
    ...memory,
    subscribe(listener: Parameters<typeof memory.subscribe>[0]) {
      open.subscriptions += 1
      const stop = memory.subscribe(listener)
      return () => {
        open.subscriptions -= 1
        stop()
      }
    },
  }
  const page = (
    <StrictMode>
      <AccountProvider adapter={adapter}>
        <SectionGuard name="Sessions">
          <Sessions />
        </SectionGuard>
        <PasswordForm />
        <Ticking />
      </AccountProvider>
    </StrictMode>
  )
  const mountOnce = async () => {
    const container = document.createElement('div')
    const { unmount } = render(page, { container })
    await act(async () => {})
    const whileMounted = { ...open }
    unmount()
    await act(async () => {})
    return whileMounted
  }
  // React's own listeners on the page come with the first root and stay.
  await mountOnce()
  const before = { ...open }
  for (let mounts = 0; mounts < 1_000; mounts += 1) {
    const whileMounted = await mountOnce()
    if (mounts === 0) {
      // The counters do count.
      for (const kind of ['listeners', 'timers', 'channels', 'subscriptions'] as const) {
        expect(whileMounted[kind]).toBeGreaterThan(before[kind])
      }
    }
  }
  expect(open).toEqual(before)
  vi.unstubAllGlobals()
})
