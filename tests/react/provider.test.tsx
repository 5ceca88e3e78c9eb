import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, useStepUp } from 'latchkey'
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { StrictMode, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useCapability } from '../../src/react/use-capability.js'
import { calls } from '../core/support.js'
import { findDialog, PasswordForm, renderIn, Sessions } from './support.js'

afterEach(() => {
  vi.restoreAllMocks()
})

const ended = () => screen.queryByRole('button', { name: 'End session_2' })

function Name() {
  const capability = useCapability('profile')
  return <p>{capability.status === 'available' ? capability.account.fullName : capability.status}</p>
}

describe('a provider', () => {
  it('is missed with a message that says how to mend it', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<Sessions />)).toThrow(/no <AccountProvider> above.*<AccountProvider adapter=\{…\}>/)
  })

  it('is read from once by all that shows the same, also under StrictMode', async () => {
    const memory = memoryAdapter()
    renderIn(
      memory,
      <>
        <Sessions />
        <Sessions />
        <Name />
        <Name />
      </>,
    )
    expect(await screen.findAllByRole('button', { name: 'End session_2' })).toHaveLength(2)
    expect(await screen.findAllByText('Ada Lovelace')).toHaveLength(2)
    expect(memory.control.calls.map(({ operation }) => operation).sort()).toEqual(['account.get', 'sessions.list'])
  })

  it('makes the same calls under StrictMode as without', async () => {
    const logs = []
    for (const strict of [true, false]) {
      const memory = memoryAdapter()
      const page = (
        <AccountProvider adapter={memory}>
          <Sessions />
          <Name />
        </AccountProvider>
      )
      const { unmount } = render(strict ? <StrictMode>{page}</StrictMode> : page)
      await userEvent.click(await screen.findByRole('button', { name: 'End session_2' }))
      await waitFor(() => expect(ended()).toBeNull())
      logs.push(memory.control.calls.map(({ operation }) => operation))
      unmount()
    }
    expect(logs[0]).toEqual(logs[1])
  })

  it('reads nothing while nothing is shown', () => {
    const memory = memoryAdapter()
    renderIn(memory, <p>Nothing</p>)
    expect(memory.control.calls).toEqual([])
  })

  it('reads once over 100 renders with a new adapter object each, and loses neither a character nor the focus', async () => {
    const memory = memoryAdapter()
    function Page() {
      const [renders, setRenders] = useState(0)
      return (
        <AccountProvider adapter={{ ...memory }}>
          <Sessions />
          <PasswordForm />
          <button type="button" onClick={() => setRenders(renders + 1)}>
            Rendered {renders} times
          </button>
        </AccountProvider>
      )
    }
    render(
      <StrictMode>
        <Page />
      </StrictMode>,
    )
    await screen.findByRole('button', { name: 'End session_2' })
    const field = screen.getByLabelText('New password')
    await userEvent.type(field, 'typed so far')
    for (let renders = 0; renders < 100; renders += 1) act(() => screen.getByText(/^Rendered/).click())
    expect(screen.getByText('Rendered 100 times')).toBeInTheDocument()
    expect(field).toHaveValue('typed so far')
    expect(field).toHaveFocus()
    expect(memory.control.calls).toHaveLength(1)
  })

  it('shows what another adapter has', async () => {
    const { again } = renderIn(memoryAdapter(), <Sessions />)
    await screen.findByRole('button', { name: 'End session_2' })
    again({ adapter: { ...memoryAdapter({ scenario: 'one-session' }), id: 'other' } })
    await waitFor(() => expect(ended()).toBeNull())
    expect(await screen.findByRole('button', { name: 'End session_1' })).toBeInTheDocument()
  })

  it('calls the callbacks of the last render', async () => {
    const [former, latest] = [vi.fn(), vi.fn()]
    const memory = memoryAdapter()
    memory.control.state.currentSessionId = 'session_2'
    const { again, user } = renderIn(memory, <Sessions />, { onSignedOut: former })
    await screen.findByRole('button', { name: 'End session_2' })
    again({ onSignedOut: latest })
    await user.click(screen.getByRole('button', { name: 'End session_2' }))
    await waitFor(() => expect(latest).toHaveBeenCalledTimes(1))
    expect(former).not.toHaveBeenCalled()
  })
})

describe('a dialog of the host’s own', () => {
  function Own() {
    const { flow, submit, cancel } = useStepUp()
    if (flow.step !== 'entering') return null
    return (
      <section aria-label="Our own">
        <button type="button" onClick={() => submit({ password: 'Analytical-Engine-1843' })}>
          Prove it
        </button>
        <button type="button" onClick={cancel}>
          Leave
        </button>
      </section>
    )
  }

  it('takes the place of ours', async () => {
    const memory = memoryAdapter({ scenario: 'two-step-proof' })
    memory.control.state.stepUp.secondStep = []
    const { user } = renderIn(memory, <Sessions />, { stepUp: <Own /> })
    await user.click(await screen.findByRole('button', { name: 'End session_2' }))
    await user.click(await screen.findByRole('button', { name: 'Prove it' }))
    await waitFor(() => expect(ended()).toBeNull())
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is not waited for where there is none', async () => {
    const onResult = vi.fn()
    const memory = memoryAdapter({ scenario: 'two-step-proof' })
    const { user } = renderIn(memory, <Sessions onResult={onResult} />, { stepUp: null })
    await user.click(await screen.findByRole('button', { name: 'End session_2' }))
    await waitFor(() =>
      expect(onResult).toHaveBeenCalledWith(
        expect.objectContaining({
          status: 'failed',
          error: expect.objectContaining({ code: 'reauthentication_required' }),
        }),
      ),
    )
  })
})

describe('an intent', () => {
  it('is one call for five submits in one turn, Enter and a click', async () => {
    const memory = memoryAdapter()
    const release = memory.control.holdAnswers()
    const onResult = vi.fn()
    const { user } = renderIn(memory, <PasswordForm onResult={onResult} />)
    await user.type(screen.getByLabelText('Current password'), 'Analytical-Engine-1843')
    await user.type(screen.getByLabelText('New password'), 'Difference-Engine-1822')
    const form = screen.getByRole('button', { name: 'Change' }).closest('form')
    act(() => {
      for (let submits = 0; submits < 5; submits += 1) form?.requestSubmit()
    })
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Change' }))
    release()
    await waitFor(() => expect(onResult).toHaveBeenCalledWith(expect.objectContaining({ status: 'done' })))
    expect(calls(memory, 'password.change')).toBe(1)
  })

  it('shows that it is under way, and is over when it is', async () => {
    const memory = memoryAdapter()
    const { user } = renderIn(memory, <Sessions />)
    const button = await screen.findByRole('button', { name: 'End session_2' })
    const release = memory.control.holdAnswers()
    await user.click(button)
    expect(await screen.findByText('calling')).toBeInTheDocument()
    release()
    await waitFor(() => expect(screen.queryByText('calling')).toBeNull())
  })

  it('is given up when its component goes, without a word of complaint', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const memory: MemoryAdapter = memoryAdapter()
    const onResult = vi.fn()
    const { user, unmount } = renderIn(memory, <Sessions onResult={onResult} />)
    const button = await screen.findByRole('button', { name: 'End session_2' })
    memory.control.latencyMs = 10_000
    await user.click(button)
    await waitFor(() => expect(calls(memory, 'sessions.revoke')).toBe(1))
    unmount()
    await waitFor(() => expect(onResult).toHaveBeenCalledWith({ status: 'cancelled', by: 'signal' }))
    expect(memory.control.calls.at(-1)).toMatchObject({ operation: 'sessions.revoke', aborted: true })
    expect(memory.control.state.sessions).toHaveLength(3)
    expect(logged).not.toHaveBeenCalled()
  })

  it('lets go of a step-up when its component goes', async () => {
    const memory = memoryAdapter({ scenario: 'two-step-proof' })
    function Page() {
      const [shown, setShown] = useState(true)
      return (
        <>
          {shown ? <Sessions /> : null}
          <button type="button" onClick={() => setShown(false)}>
            Go on
          </button>
        </>
      )
    }
    const { user } = renderIn(memory, <Page />)
    await user.click(await screen.findByRole('button', { name: 'End session_2' }))
    await findDialog()
    act(() => screen.getByText('Go on').click())
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
