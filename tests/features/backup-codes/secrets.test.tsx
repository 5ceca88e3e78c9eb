import { act, screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { createGate } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pathTo, placesWith } from '../../support/canary.js'
import { finish, getNewCodes, openCodes, panel, root, shownCodes } from './support.js'

const logged: unknown[][] = []
const posted: unknown[] = []
beforeEach(() => {
  for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...given) => void logged.push(given))
  }
  vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation((message) => void posted.push(message))
})
afterEach(() => {
  vi.restoreAllMocks()
  logged.length = 0
  posted.length = 0
})

/** The first and the last stand for all: a look through all of React takes its time. */
function expectNowhere(codes: readonly string[], told: unknown) {
  expect(shownCodes()).toEqual([])
  for (const code of [codes[0], codes.at(-1)].filter((one) => one !== undefined)) {
    expect(placesWith(code)).toEqual([])
    expect(pathTo([logged, posted, told], code)).toBeUndefined()
  }
}

describe('new codes', () => {
  it('are on the screen and nowhere else: not in React, a live region, the title, a store or a message', async () => {
    const { user, errors, announcements } = await openCodes()
    const [code = ''] = await getNewCodes(user)
    expect(placesWith(code)).toEqual(['markup'])
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
      expect(region.textContent).not.toContain(code)
    }
    expect(pathTo([logged, posted, errors, announcements.said], code)).toBeUndefined()
  })

  it('are nowhere any more when the user is done', async () => {
    const { user, errors } = await openCodes()
    const codes = await getNewCodes(user)
    await finish(user)
    expectNowhere(codes, errors)
  })

  it('are nowhere any more when the component goes', async () => {
    const { user, errors, unmount } = await openCodes()
    const codes = await getNewCodes(user)
    unmount()
    expectNowhere(codes, errors)
  })

  it('are gone when the page is left, and whoever comes back is told', async () => {
    const { user, errors, announcements } = await openCodes()
    const codes = await getNewCodes(user)
    announcements.said.length = 0
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expectNowhere(codes, errors)
    act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })))
    expect(await screen.findByText(/no longer shown, because you left this page/)).toBeInTheDocument()
    await waitFor(() => expect(announcements.said).toHaveLength(1))
    expect(panel()).toBeNull()
  })

  it('are gone when the session ends, and for another user', async () => {
    const { user, errors, memory } = await openCodes()
    const codes = await getNewCodes(user)
    memory.control.state.user = { ...memory.control.state.user, id: 'user_grace' }
    await act(async () => memory.control.emit({ type: 'user_switched', userId: 'user_grace' }))
    await waitFor(() => expect(root()).toHaveAttribute('data-step', 'resting'))
    expectNowhere(codes, errors)
    expect(screen.queryByText(/no longer shown/)).toBeNull()
    const others = await getNewCodes(user)
    memory.control.signOutElsewhere()
    await screen.findByRole('button', { name: 'Sign in again' })
    expectNowhere(others, errors)
  })

  it('that come after the component is gone are shown to nobody', async () => {
    const gate = createGate()
    const { user, unmount, plan } = await openCodes()
    plan['backupCodes.regenerate'] = { fault: 'F17', gate }
    await user.click(screen.getByRole('button', { name: 'Get new codes' }))
    await user.click(screen.getByRole('button', { name: 'Get new codes' }))
    unmount()
    await act(async () => gate.release())
    expect(shownCodes()).toEqual([])
  })

  it('are reported without themselves when the server makes weak ones', async () => {
    const { user, errors } = await openCodes({
      adapt: (memory) => ({
        ...memory,
        backupCodes: {
          ...memory.backupCodes,
          regenerate: async () => ({ codes: ['9q7', '8q7'], invalidatedPrevious: true }),
        },
      }),
    })
    await getNewCodes(user)
    expect(errors).toEqual([new AccountError('misconfigured', { hint: expect.stringContaining('20 bits') })])
    expect(pathTo([errors, logged], 'q7')).toBeUndefined()
  })
})
