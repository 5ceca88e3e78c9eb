import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What is loaded later takes its time on a busy machine. A test that waits in vain fails all the same.
configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
})
