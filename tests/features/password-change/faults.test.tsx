import { screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { placesWith } from '../../support/canary.js'
import { change, current, field, next, openChange, submit, summary } from './support.js'

interface Row {
  thrown: unknown
  /** What the summary or the field says. */
  words: RegExp
  /** Where the focus is. */
  focus: 'summary' | 'current' | 'new'
}

/** What the fault matrix cannot say for all writes alike. */
const rows: Record<string, Row> = {
  'F07 a field is refused': {
    thrown: new AccountError('validation', { fields: [{ field: 'newPassword', code: 'reused' }] }),
    words: /You have used this before/,
    focus: 'new',
  },
  'F07 the current password is wrong': {
    thrown: new AccountError('invalid_credentials', { field: 'currentPassword', attemptsLeft: 1 }),
    words: /You can try 1 more time/,
    focus: 'current',
  },
  'F10 locked': {
    thrown: new AccountError('locked', { retryAfterMs: 30_000 }),
    words: /locked for now/,
    focus: 'summary',
  },
  'not supported after all': {
    thrown: new AccountError('unsupported', { operation: 'password.change' }),
    words: /does not work here/,
    focus: 'summary',
  },
  'a wrong set-up': {
    thrown: new AccountError('misconfigured', { hint: 'canary hint' }),
    words: /not set up correctly/,
    focus: 'summary',
  },
}

describe('a change that goes wrong', () => {
  it.each(Object.entries(rows))('%s: says it, keeps what was typed, and can be tried again', async (_, row) => {
    const { thrown, words, focus } = row
    let failing = true
    const { user, calls, errors } = await openChange({
      adapt: (memory) => ({
        ...memory,
        password: {
          ...memory.password,
          change: (input, context) => (failing ? Promise.reject(thrown) : memory.password.change(input, context)),
        },
      }),
    })
    await change(user)
    const target = () => (focus === 'summary' ? summary() : field(focus))
    await waitFor(() => expect(target()).toHaveFocus())
    expect(target()).toHaveAccessibleDescription(words)
    expect([field('current').value, field('new').value]).toEqual([current, next])
    expect(placesWith(next)).toEqual([])
    expect(document.body).not.toHaveTextContent(/canary|undefined|\[object/)
    expect(calls).toHaveLength(1)
    expect(errors).toHaveLength(1)

    failing = false
    if (submit().getAttribute('aria-disabled') === 'true') return
    await user.click(submit())
    expect(await screen.findByText('Your password is changed.')).toBeInTheDocument()
    expect(calls).toHaveLength(2)
    expect(calls[0]?.context.idempotencyKey).not.toBe(calls[1]?.context.idempotencyKey)
  })

  it('F09: locks, wipes and keeps what is no secret when the session is over', async () => {
    const { user, memory } = await openChange()
    await user.click(screen.getByRole('checkbox'))
    memory.control.failNext('password.change', new AccountError('session_expired', {}))
    const [input, box] = [field('new'), screen.getByRole('checkbox')]
    await change(user)
    expect(await screen.findByRole('button', { name: 'Sign in again' })).toBeInTheDocument()
    expect(input).toHaveValue('')
    expect(box).not.toBeChecked()
    expect(summary()).toBeNull()
  })

  it('F20: goes on with the same input when the host gives a new adapter object', async () => {
    const { user, memory, rerender, calls } = await openChange()
    await user.type(field('new'), next)
    rerender({ adapter: { ...memory } })
    expect(field('new')).toHaveValue(next)
    expect(calls).toHaveLength(0)
  })

  it('is on its way to another page when the server says so', async () => {
    const visited: string[] = []
    const { user } = await openChange({
      adapt: (memory) => ({
        ...memory,
        password: { change: async () => ({ status: 'redirect', url: 'https://id.example.com/password' }) },
      }),
      provider: { onNavigate: (url) => visited.push(url) },
    })
    await change(user)
    expect(await screen.findByText(/Taking you to another page/)).toBeInTheDocument()
    expect(visited).toEqual(['https://id.example.com/password'])
    expect(screen.queryByLabelText('New password')).toBeNull()
  })
})
