import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

// What is loaded later takes its time on a busy machine. A test that waits in vain fails all the same.
configure({ asyncUtilTimeout: 10_000 })

// `act` would hold back what is rendered on the way, which React 18 and 19 do differently, and a user sees. Testing Library
// turns it on for its own calls, and for all else in the first file of those that share it.
beforeAll(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false)
})
afterEach(() => {
  cleanup()
})
