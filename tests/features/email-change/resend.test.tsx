import { act, screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, newEmail, openEmail, renderEmail, started } from './support.js'

const resend = () => button('Send a new code')
const seconds = () => Number(/In (\d+) second/.exec(document.body.textContent ?? '')?.[1] ?? 0)

describe('sending a code again', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits as long as the server says, goes on where it was after a remount, and is said seldom', async () => {
    const { memory, announcements, unmount } = await openEmail({ prepare: started() })
    expect(resend()).toHaveAttribute('aria-disabled', 'true')
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    const left = seconds()
    expect(left).toBeLessThanOrEqual(20)
    expect(resend()).toHaveAccessibleDescription(/^In [12]0 seconds$/)
    expect(announcements.said).toEqual([])
    announcements.stop()
    unmount()

    const again = renderEmail({ adapt: () => memory })
    await waitFor(() => expect(resend()).toBeInTheDocument())
    expect(seconds()).toBeLessThanOrEqual(left)
    expect(seconds()).toBeGreaterThan(0)
    await act(() => vi.advanceTimersByTimeAsync(30_000))
    expect(resend()).not.toHaveAttribute('aria-disabled')
    // Twenty more seconds ran down, and one sentence was said.
    expect(again.announcements.said.filter((words) => !/Loading/.test(words))).toEqual([
      'You can ask for a new one now.',
    ])
  })

  it('keeps its focus while the seconds run down, and sends nothing before they are over', async () => {
    const { user, inputs } = await openEmail({ prepare: started() })
    await user.click(resend())
    expect(inputs('email.resend')).toEqual([])
    act(() => resend().focus())
    await act(() => vi.advanceTimersByTimeAsync(31_000))
    expect(resend()).toHaveFocus()
    await user.click(resend())
    await waitFor(() => expect(inputs('email.resend')).toHaveLength(1))
    await waitFor(() => expect(resend()).toHaveAttribute('aria-disabled', 'true'))
    expect(resend()).toHaveFocus()
  })

  it('counts for each address by itself, and names each button', async () => {
    const { user, inputs, memory } = await openEmail({ scenario: 'email-both-codes', prepare: started() })
    await act(() => vi.advanceTimersByTimeAsync(31_000))
    const [toNew, toCurrent] = screen.getAllByRole('button', { name: /^Send a new code: / })
    if (!toNew || !toCurrent) throw new Error('There are not two of them.')
    expect(toNew).toHaveAccessibleName(`Send a new code: ${newEmail}`)
    await user.click(toNew)
    await waitFor(() => expect(toNew).toHaveAttribute('aria-disabled', 'true'))
    expect(toCurrent).not.toHaveAttribute('aria-disabled')
    expect(inputs('email.resend')).toHaveLength(1)
    expect(memory.control.state.outbox.filter(({ to }) => to === newEmail)).toHaveLength(2)
  })

  it('waits longer when the server says so after all', async () => {
    const { user, memory } = await openEmail({
      prepare: started(),
      scenario: (state) => void (state.limits.resendAfterMs = 0),
    })
    memory.control.failNext('email.resend', new AccountError('rate_limited', { retryAfterMs: 45_000 }))
    await user.click(resend())
    expect(await screen.findByText('No new message could be sent.')).toBeInTheDocument()
    expect(resend()).toHaveAttribute('aria-disabled', 'true')
    expect(seconds()).toBeGreaterThan(40)
  })
})
