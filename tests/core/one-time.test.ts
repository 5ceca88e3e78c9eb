import { expect, it, vi } from 'vitest'
import { createOneTime } from '../../src/core/one-time.js'
import { reaches } from '../support/canary.js'

it('hands over what was put in, until it is emptied', () => {
  const box = createOneTime<string>()
  expect(box.read()).toBeUndefined()
  expect(box.present.getState()).toBe(false)
  box.set('first')
  box.set('second')
  expect(box.read()).toBe('second')
  expect(box.present.getState()).toBe(true)
  box.wipe()
  expect(box.read()).toBeUndefined()
  expect(box.present.getState()).toBe(false)
})

it('leads nobody to the secret who only has the box', () => {
  const box = createOneTime<{ secret: string }>()
  box.set({ secret: 'canary-4b1e' })
  expect(reaches(box, 'canary-4b1e')).toBe(false)
})

it('tells whoever listens, and not again when it was empty already', () => {
  const box = createOneTime<string>()
  const listener = vi.fn()
  const stop = box.subscribe(listener)
  box.set('a')
  expect(listener).toHaveBeenCalledTimes(1)
  box.wipe()
  box.wipe()
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
  box.set('b')
  expect(listener).toHaveBeenCalledTimes(2)
})

it('is empty already for whoever is told that it was emptied', () => {
  const box = createOneTime<string>()
  const seen: unknown[] = []
  box.set('a')
  box.subscribe(() => seen.push(box.read()))
  box.wipe()
  expect(seen).toEqual([undefined])
})
