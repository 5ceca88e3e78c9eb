import { fireEvent } from '@testing-library/react'
import type { Gate } from 'latchkey/testing'
import { vi } from 'vitest'

/** The steps of a test whose clock stands still: the user's, the network's, and time itself. */

const isInert = (element: Element | null): boolean =>
  element !== null && (Reflect.get(element, 'inert') === true || isInert(element.parentElement))

/** Each test file has a window of its own. */
const prepared = new WeakSet<HTMLElement>()

/** For the rest of a test file, nothing gets the focus that is `inert`: to jsdom that is a property like any other. */
export function keepFocusOutOfInert(): void {
  const { prototype } = HTMLElement
  if (prepared.has(prototype)) return
  prepared.add(prototype)
  const { focus: focusOn } = prototype
  prototype.focus = function focus(options) {
    if (!isInert(this)) focusOn.call(this, options)
  }
}

/** Stops the clock. `vi.useRealTimers()` lets it go on. */
export function stopClock(): void {
  keepFocusOutOfInert()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
}

/** Lets React render, and code arrive that is loaded late. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** Moves faked time on. */
export async function advance(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  // What was rendered may have asked for more in the same moment.
  for (let turn = 0; turn < 4; turn += 1) {
    await turns(3)
    await vi.advanceTimersByTimeAsync(0)
  }
}

const { setTimeout: realTimeout } = globalThis

/** Waits in faked time for something that is loaded late. */
export async function found<Found extends Element>(selector: string): Promise<Found> {
  for (let time = 0; time < 200; time += 1) {
    const element = document.querySelector<Found>(selector)
    if (element) return element
    await advance(1)
    await new Promise((resolve) => realTimeout(resolve, 5))
  }
  throw new Error(`There is no ${selector} on the page.`)
}

/** Presses a button as a keyboard does: it has the focus, and the click. */
export async function press(target: HTMLElement): Promise<void> {
  target.focus()
  target.click()
  await turns(3)
}

/** As somebody does who is in a hurry: five clicks, Enter, and one more, in one moment. */
export function pressOften(target: HTMLElement): void {
  target.focus()
  for (let time = 0; time < 5; time += 1) target.click()
  fireEvent.keyDown(target, { key: 'Enter' })
  target.click()
}

/** Tells the browser that the network is gone, or back. */
export async function goOnline(online: boolean): Promise<void> {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
  window.dispatchEvent(new Event(online ? 'online' : 'offline'))
  await vi.advanceTimersByTimeAsync(50)
}

/** Lets the answers go that waited at a gate. */
export async function release(gate: Gate, order?: 'latest first'): Promise<void> {
  const released = gate.release(order)
  await advance(100)
  await released
}
