import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

// What is loaded later takes its time on a busy machine. A test that waits in vain fails all the same.
configure({ asyncUtilTimeout: 10_000 })

// Testing Library does both by itself, and only in the first of the files that share it.
beforeAll(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  cleanup()
})
