import { act, screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { createGate, type FaultPlan } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import {
  addressField,
  button,
  codeField,
  enter,
  newEmail,
  openEmail,
  prove,
  root,
  started,
  step,
  summary,
} from './support.js'

type Fault = NonNullable<FaultPlan['email.start']>
interface Row {
  fault: Fault
  words: RegExp
  /** About the field, which then has the focus; the summary otherwise. */
  field?: boolean
}

/** What stops a call before it has done anything (requirements.md, section 2). */
const refusals: Record<string, Row> = {
  F04: { fault: { fault: 'F04' }, words: /You are offline/ },
  'F07, a field that is not here': {
    fault: { fault: 'F07', fields: [{ field: 'elsewhere', code: 'required' }] },
    words: /not on this form/,
  },
  F10: { fault: { fault: 'F10', retryAfterMs: 30_000 }, words: /Too many attempts/ },
  F11: { fault: { fault: 'F11', reason: 'policy' }, words: /does not allow this/ },
  F12: { fault: { fault: 'F12', conflict: 'stale_version' }, words: /changed somewhere else/ },
}
const ofStart: Record<string, Row> = {
  ...refusals,
  F01: { fault: { fault: 'F01' }, words: /Could not reach the server/ },
  'F07, the address': {
    fault: { fault: 'F07', fields: [{ field: 'newEmail', code: 'invalid' }] },
    words: /does not work/,
    field: true,
  },
  'F12, the address': { fault: { fault: 'F12', conflict: 'taken' }, words: /can’t be used here/, field: true },
}
const ofVerify: Record<string, Row> = { ...refusals, F01: { fault: { fault: 'F01' }, words: /Could not reach/ } }

const hostile: [string, Fault][] = [
  ['F05, it throws', { fault: 'F05', throws: new TypeError('x is not a function') }],
  ['F05, it is not asynchronous', { fault: 'F05', returns: 'a text' }],
  ['F06, null', { fault: 'F06', thrown: null }],
  ['F06, an object', { fault: 'F06', thrown: { message: 'canary' } }],
  ['F14, null', { fault: 'F14', answer: null }],
  ['F14, undefined', { fault: 'F14', answer: undefined }],
  ['F15, another shape', { fault: 'F15', distort: () => ({ status: 'ok' }) }],
]
const noNonsense = /canary|undefined|null|\[object|function/

describe('asking for a new address goes wrong', () => {
  it.each(Object.entries(ofStart))('%s: says it, keeps what was typed, and can be tried again', async (_, row) => {
    const { user, plan, errors } = await openEmail()
    plan['email.start'] = row.fault
    await enter(user)
    const target = () => (row.field ? addressField() : summary())
    await waitFor(() => expect(target()).toHaveFocus())
    expect(target()).toHaveAccessibleDescription(row.words)
    expect(addressField()).toHaveValue(newEmail)
    expect(step()).toBe('entering')
    expect(errors).toHaveLength(1)

    delete plan['email.start']
    if (button('Continue').getAttribute('aria-disabled') === 'true') return
    await user.click(button('Continue'))
    await waitFor(() => expect(codeField()).toHaveFocus())
  })

  it.each(hostile)('%s: says something that people understand', async (_, fault) => {
    const { user, plan } = await openEmail({
      adapt: (memory) => ({ ...memory, email: { ...memory.email, pending: undefined } }),
    })
    plan['email.start'] = fault
    await enter(user)
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(summary()).toHaveAccessibleName('It is not clear whether this was saved')
    expect(summary()?.textContent).not.toMatch(noNonsense)
  })

  it('F13: goes on when the answer was lost and the change is under way all the same', async () => {
    const { user, plan, inputs } = await openEmail()
    plan['email.start'] = { fault: 'F13' }
    await enter(user)
    await waitFor(() => expect(codeField()).toHaveFocus())
    expect(summary()).toBeNull()
    expect(inputs('email.start')).toHaveLength(1)
  })

  it('F02: gives up after the time-out, with what was typed', async () => {
    const { user, plan } = await openEmail({ provider: { timing: { slowAfterMs: 20, timeoutAfterMs: 150 } } })
    plan['email.start'] = { fault: 'F02' }
    await enter(user)
    expect(await screen.findByText(/This takes longer than usual/)).toBeInTheDocument()
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(addressField()).toHaveValue(newEmail)
  })

  it('F09: locks what is there, and keeps what was typed', async () => {
    const { user, plan } = await openEmail()
    plan['email.start'] = { fault: 'F09' }
    await enter(user)
    expect(await screen.findByRole('button', { name: 'Sign in again' })).toBeInTheDocument()
    expect(document.querySelector('[data-lk="email-change.new-email"]')).toHaveValue(newEmail)
  })

  it('F17: has one effect, however often it is sent while the server thinks', async () => {
    const gate = createGate()
    const { user, plan, inputs } = await openEmail()
    plan['email.start'] = { fault: 'F17', gate }
    await enter(user)
    await user.click(button('Continue'))
    await user.click(button('Continue'))
    await act(async () => gate.release())
    await waitFor(() => expect(step()).toBe('proving'))
    expect(inputs('email.start')).toHaveLength(1)
  })

  it('F19: leaves nothing behind when it goes meanwhile', async () => {
    const { user, memory, unmount, errors } = await openEmail()
    memory.control.latencyMs = Number.POSITIVE_INFINITY
    await enter(user)
    unmount()
    await waitFor(() => expect(memory.control.calls.at(-1)?.aborted).toBe(true))
    expect(errors).toEqual([])
  })

  it('F20: shows nothing of the former user to the next one', async () => {
    const { user, memory } = await openEmail({ prepare: started() })
    await user.type(codeField(), '123')
    const field = codeField()
    memory.control.state.user = { ...memory.control.state.user, id: 'user_grace', email: null }
    await act(async () => memory.control.emit({ type: 'user_switched', userId: 'user_grace' }))
    await waitFor(() => expect(field).toHaveValue(''))
    await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'))
    expect(screen.queryByText('ada@example.com')).toBeNull()
  })
})

describe('proving an address goes wrong', () => {
  it.each(Object.entries(ofVerify))(
    '%s: says it, keeps the code, and can be tried again',
    async (_, { fault, words }) => {
      const { user, memory, plan } = await openEmail({ prepare: started() })
      const code = memory.control.sentCode() ?? ''
      plan['email.verify'] = fault
      await prove(user, code)
      await waitFor(() => expect(summary()).toHaveFocus())
      expect(summary()).toHaveAccessibleDescription(words)
      expect(codeField()).toHaveValue(code)

      delete plan['email.verify']
      if (button('Confirm').getAttribute('aria-disabled') === 'true') return
      await user.click(button('Confirm'))
      expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
    },
  )

  it('F13: shows the change as made when only the answer was lost', async () => {
    const { user, memory, plan, announcements } = await openEmail({ prepare: started() })
    plan['email.verify'] = { fault: 'F13' }
    await prove(user, memory.control.sentCode() ?? '')
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
    expect(announcements.said.filter((words) => /is now/.test(words))).toHaveLength(1)
    expect(screen.queryByText(/Could not reach/)).toBeNull()
  })
})

describe('a button goes wrong', () => {
  it.each([
    ['email.cancel', 'Cancel the change', 'The change could not be cancelled.'],
    ['email.resend', 'Send a new code', 'No new message could be sent.'],
    ['email.pending', 'I’ve opened the link', 'It could not be checked.'],
  ] as const)('%s: says so, and leaves the change as it is', async (operation, name, words) => {
    const { user, memory, announcements } = await openEmail({
      prepare: started(),
      scenario: (state) => {
        state.limits.resendAfterMs = 0
        if (operation === 'email.pending') state.email.mode = 'link_new'
      },
    })
    memory.control.failNext(operation, new AccountError('network', { offline: true }))
    await user.click(button(name))
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(announcements.said).toEqual([`${words} You are offline. Connect to the internet, then try again.`])
    expect(button(name)).toHaveFocus()
    expect(step()).toBe('proving')
  })

  it('shows the change as made when it was, just before it was to be cancelled', async () => {
    const { user, memory } = await openEmail({
      prepare: started(),
      scenario: 'email-link',
      adapt: (memory) => ({ ...memory, subscribe: undefined }),
    })
    memory.control.openLink(memory.control.state.outbox.at(-1)?.link ?? '')
    await user.click(button('Cancel the change'))
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
    expect(screen.queryByText(/was cancelled/)).toBeNull()
  })
})
