import { screen, waitFor } from '@testing-library/react'
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SectionGuard } from '../../src/react/frame/section-guard.js'
import { useResource } from '../../src/react/use-resource.js'
import { sessionIds } from '../core/support.js'
import { pathTo } from '../support/canary.js'
import { findDialog, renderIn, Sessions } from './support.js'

const canary = 'canary-in-a-thrown-error'
let broken = false
const hush = (event: Event) => event.preventDefault()

function Breaks() {
  if (broken) throw Object.assign(new Error(canary), { name: 'RangeError', cause: canary })
  return <p>It works</p>
}
/** Reads like a feature, and has what a user types. */
function Form() {
  useResource(sessionIds)
  return <input aria-label="Display name" />
}

beforeEach(() => {
  broken = false
  vi.spyOn(console, 'error').mockImplementation(() => {})
  // React 18 throws the error of a component once more, to where a browser would write it down.
  window.addEventListener('error', hush)
})
afterEach(() => {
  vi.restoreAllMocks()
  window.removeEventListener('error', hush)
})

describe('a section that breaks', () => {
  it('says so in words, leaves its neighbours alone and can be tried again', async () => {
    broken = true
    const onError = vi.fn()
    const { user } = renderIn(
      memoryAdapter(),
      <>
        <SectionGuard name="ProfileForm">
          <Breaks />
        </SectionGuard>
        <SectionGuard name="SessionList">
          <Sessions />
        </SectionGuard>
      </>,
      { onError },
    )
    expect(await screen.findByText('This could not be shown')).toBeInTheDocument()
    expect(await screen.findByText(/Something went wrong/)).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: 'End session_2' })).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText('This could not be shown')).toBeInTheDocument()
    expect(document.activeElement).toContainElement(screen.getByText('This could not be shown'))
    expect(document.body).not.toHaveFocus()
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText('It works')).toBeInTheDocument()
    expect(document.activeElement).toContainElement(screen.getByText('It works'))
    expect(document.body).not.toHaveFocus()
  })

  it('tells the host which one and what kind of error, and nothing of what it said', async () => {
    broken = true
    const onError = vi.fn()
    renderIn(
      memoryAdapter(),
      <SectionGuard name="ProfileForm">
        <Breaks />
      </SectionGuard>,
      { onError },
    )
    await waitFor(() => expect(onError).toHaveBeenCalled())
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      code: 'provider',
      message: 'ProfileForm failed to render: RangeError',
    })
    expect(pathTo(onError.mock.calls, canary)).toBeUndefined()
    expect(document.body).not.toHaveTextContent(canary)
  })
})

describe('the end of the session', () => {
  async function signedIn(memory: MemoryAdapter, props = {}) {
    const rendered = renderIn(
      memory,
      <SectionGuard name="ProfileForm">
        <Form />
      </SectionGuard>,
      props,
    )
    await waitFor(() => expect(memory.control.calls[0]?.outcome).toBe('done'))
    const field = screen.getByLabelText('Display name')
    const locked = field.closest<HTMLElement>('[data-lk-ui="locked"]')
    if (!locked) throw new Error('There is nothing that could be locked.')
    return { ...rendered, field, locked }
  }
  const signInAgain = () => screen.findByRole('button', { name: 'Sign in again' })

  it('locks the section within a second, keeps what was typed, and puts the focus on the way back', async () => {
    const memory = memoryAdapter()
    const { user, field, locked } = await signedIn(memory)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await user.type(field, 'Ada')
    memory.control.signOutElsewhere()
    const button = await signInAgain()
    expect(locked.inert).toBe(true)
    expect(locked).toHaveAttribute('data-locked', '')
    expect(field).toHaveValue('Ada')
    expect(button).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('You are signed out')
  })

  it('leaves the focus where it is when it was not in the section', async () => {
    const memory = memoryAdapter()
    await signedIn(memory)
    memory.control.signOutElsewhere()
    await signInAgain()
    expect(document.body).toHaveFocus()
  })

  it('unlocks when the user is back, with the focus where it was', async () => {
    const memory = memoryAdapter()
    const onReauthenticate = vi.fn(async () => {
      memory.control.state.currentSessionId = 'session_2'
    })
    const { user, field, locked } = await signedIn(memory, { onReauthenticate })
    await user.type(field, 'Ada')
    memory.control.signOutElsewhere()
    await user.click(await signInAgain())
    await waitFor(() => expect(locked.inert).toBe(false))
    expect(locked).not.toHaveAttribute('data-locked')
    expect(field).toHaveValue('Ada')
    expect(field).toHaveFocus()
    expect(onReauthenticate).toHaveBeenCalledTimes(1)
  })

  it('never leaves the focus to the start of the page', async () => {
    const memory = memoryAdapter()
    const onReauthenticate = () => {
      memory.control.state.currentSessionId = 'session_2'
    }
    const { user, locked } = await signedIn(memory, { onReauthenticate })
    memory.control.signOutElsewhere()
    await user.click(await signInAgain())
    await waitFor(() => expect(locked.inert).toBe(false))
    expect(locked).toHaveFocus()
  })

  it('goes to the host’s sign-in page where there is no other way', async () => {
    const onSignedOut = vi.fn()
    const memory = memoryAdapter()
    const { user } = await signedIn(memory, { onSignedOut })
    memory.control.signOutElsewhere()
    await user.click(await signInAgain())
    expect(onSignedOut).toHaveBeenCalledTimes(1)
  })

  it('closes the step-up, which has no session to prove anything to', async () => {
    const memory = memoryAdapter({ scenario: 'two-step-proof' })
    const { user } = renderIn(
      memory,
      <SectionGuard name="SessionList">
        <Sessions />
      </SectionGuard>,
    )
    await user.click(await screen.findByRole('button', { name: 'End session_2' }))
    const dialog = await findDialog()
    memory.control.signOutElsewhere()
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(await signInAgain()).toBeInTheDocument()
  })
})

describe('another user', () => {
  it('finds an empty section', async () => {
    const memory = memoryAdapter()
    const { user } = renderIn(
      memory,
      <SectionGuard name="ProfileForm">
        <Form />
      </SectionGuard>,
    )
    await user.type(screen.getByLabelText('Display name'), 'Ada')
    memory.control.emit({ type: 'user_switched', userId: 'user_grace' })
    await waitFor(() => expect(screen.getByLabelText('Display name')).toHaveValue(''))
  })
})
