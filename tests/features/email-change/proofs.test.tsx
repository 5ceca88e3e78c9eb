import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import {
  button,
  codeField,
  enter,
  newEmail,
  oldEmail,
  openEmail,
  prove,
  renderEmail,
  root,
  started,
  step,
} from './support.js'

const toNew = /your new address/
const toCurrent = /your current address/

describe('a code for each address', () => {
  it.each([
    [toNew, newEmail, toCurrent, oldEmail],
    [toCurrent, oldEmail, toNew, newEmail],
  ])('takes them in any order, and shows what is half done (%s first)', async (first, firstTo, second, secondTo) => {
    const { user, memory, announcements } = await openEmail({ scenario: 'email-both-codes', prepare: started() })
    expect(screen.getByText('0 of 2 confirmed')).toBeInTheDocument()
    await prove(user, memory.control.sentCode(firstTo) ?? '', first)
    await waitFor(() => expect(codeField(second)).toHaveFocus())
    expect(screen.getByText('1 of 2 confirmed')).toBeInTheDocument()
    expect(screen.getByText('Confirmed')).toBeInTheDocument()
    expect(announcements.said).toEqual(['That address is confirmed. One more proof is needed.'])
    expect(memory.control.state.user.email?.address).toBe(oldEmail)

    await prove(user, memory.control.sentCode(secondTo) ?? '', second)
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
    expect(memory.control.state.user.email?.address).toBe(newEmail)
  })

  it('keeps the other code that is half typed while one is confirmed', async () => {
    const { user, memory } = await openEmail({ scenario: 'email-both-codes', prepare: started() })
    await user.type(codeField(toCurrent), '123')
    await prove(user, memory.control.sentCode(newEmail) ?? '', toNew)
    await waitFor(() => expect(screen.getByText('1 of 2 confirmed')).toBeInTheDocument())
    expect(codeField(toCurrent)).toHaveValue('123')
  })

  it('shows which one comes later, where the back end sends one after the other', async () => {
    await openEmail({
      scenario: 'email-both-codes',
      prepare: started(),
      adapt: (memory) => ({
        ...memory,
        email: {
          ...memory.email,
          async pending(context) {
            const change = await memory.email.pending(context)
            const challenges = change?.challenges.map((one) =>
              one.role === 'new' ? { ...one, status: 'waiting' } : one,
            )
            return change && { ...change, challenges: challenges as typeof change.challenges }
          },
        },
      }),
    })
    expect(screen.getByText(/Comes next/)).toHaveTextContent(newEmail)
    expect(screen.getAllByRole('textbox')).toEqual([codeField(toCurrent)])
  })
})

describe('a code', () => {
  it('is one field that takes what was pasted, and hands over the digits alone', async () => {
    const { user, memory, inputs } = await openEmail({ prepare: started() })
    const code = memory.control.sentCode() ?? ''
    const field = codeField()
    expect(field).toHaveAttribute('autocomplete', 'one-time-code')
    expect(field).toHaveAttribute('inputmode', 'numeric')
    expect(field).toHaveAttribute('dir', 'ltr')
    await user.click(field)
    await user.paste(` ${code.slice(0, 3)}-${code.slice(3)}\n`)
    expect(inputs('email.verify')).toEqual([])
    await user.click(button('Confirm'))
    await screen.findByText(/Your email address is now/)
    expect(inputs('email.verify')).toHaveLength(1)
  })

  it('says that a wrong one is wrong, and how many tries are left; the text and the focus stay', async () => {
    const { user, announcements } = await openEmail({ prepare: started() })
    await prove(user, '000000')
    await waitFor(() => expect(codeField()).toHaveFocus())
    expect(codeField()).toHaveValue('000000')
    expect(codeField()).toHaveAccessibleDescription(/That code is not right.*You can try 4 more times/)
    expect(announcements.said).toEqual([])
    // From the field itself nothing would be read again: so it is said.
    await user.keyboard('{Enter}')
    await waitFor(() => expect(announcements.said).toEqual([expect.stringContaining('3 more times')]))
  })

  it.each([
    [
      'used up',
      (state: { limits: { codeAttempts: number } }) => void (state.limits.codeAttempts = 1),
      /Send a new one/,
    ],
  ])('says that it is %s', async (_, scenario, words) => {
    const { user } = await openEmail({ scenario, prepare: started() })
    await prove(user, '000000')
    await waitFor(() => expect(codeField()).toHaveAccessibleDescription(words))
  })

  it('says that it is too old, takes a new one, and loses nothing else', async () => {
    const { user, memory, announcements } = await openEmail({ prepare: started() })
    const old = memory.control.sentCode() ?? ''
    memory.control.advance(3_600_000)
    await prove(user, old)
    await waitFor(() => expect(codeField()).toHaveAccessibleDescription(/no longer works/))
    // The server's clock went ahead, and the user's did not.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    await act(async () => memory.control.emit({ type: 'changed', topics: ['email'] }))
    await waitFor(() => expect(button('Send a new code')).not.toHaveAttribute('aria-disabled'), { timeout: 3_000 })
    await user.click(button('Send a new code'))
    expect(await screen.findByText('A new one is on its way.')).toBeInTheDocument()
    vi.useRealTimers()
    expect(announcements.said.at(-1)).toBe('A new one is on its way.')
    expect(codeField()).toHaveValue('')
    expect(codeField()).not.toHaveAttribute('aria-invalid')
    await prove(user, memory.control.sentCode() ?? '')
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
  })

  it('tells before the user tries that it is probably too old', async () => {
    await openEmail({ prepare: started(), scenario: (state) => void (state.limits.codeTtlMs = 1) })
    await waitFor(() => expect(codeField()).toHaveAccessibleDescription(/may be too old by now/))
  })
})

describe('a link', () => {
  const link = { scenario: 'email-link', prepare: started() } as const

  it('is waited for, and its opening is noticed without a reload', async () => {
    const { memory, announcements } = await openEmail(link)
    expect(screen.getByText(/We sent a link to/)).toHaveTextContent(newEmail)
    expect(screen.queryByRole('textbox')).toBeNull()
    memory.control.openLink(memory.control.state.outbox.at(-1)?.link ?? '')
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
    expect(announcements.said.filter((words) => /is now/.test(words))).toHaveLength(1)
  })

  it('is looked after as soon as the user comes back, also where the back end tells nothing by itself', async () => {
    const { memory } = await openEmail({ ...link, adapt: (memory) => ({ ...memory, subscribe: undefined }) })
    memory.control.openLink(memory.control.state.outbox.at(-1)?.link ?? '')
    fireEvent.focus(window)
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
  })

  it('is looked after when the user says that it was opened, and was not', async () => {
    const { user, announcements } = await openEmail(link)
    await user.click(button('I’ve opened the link'))
    expect(await screen.findByText(/It is not confirmed yet/)).toBeInTheDocument()
    expect(announcements.said).toHaveLength(1)
    expect(button('I’ve opened the link')).toHaveFocus()
  })

  it('is all there is where the adapter has nothing more, and is noticed by the account alone', async () => {
    const { user, memory } = await openEmail({
      scenario: (state) => {
        state.email.mode = 'link_new'
        state.absent = ['email.verify', 'email.resend', 'email.cancel', 'email.pending']
      },
    })
    await enter(user)
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-lk', 'email-change.challenge'))
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'I’ve opened the link',
      'Use another address',
    ])
    memory.control.openLink(memory.control.state.outbox.at(-1)?.link ?? '')
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
  })
})

describe('a change that is under way', () => {
  it('is still there after a reload', async () => {
    const first = await openEmail()
    await enter(first.user)
    await waitFor(() => expect(step()).toBe('proving'))
    first.unmount()
    const { user } = renderEmail({ adapt: () => first.memory })
    await prove(user, first.memory.control.sentCode(newEmail) ?? '')
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
  })

  it('can be given up, and says so once', async () => {
    const { user, memory, announcements } = await openEmail({ prepare: started() })
    await user.click(button('Cancel the change'))
    expect(await screen.findByText(/The change was cancelled/)).toBeInTheDocument()
    expect(announcements.said).toHaveLength(1)
    expect(root()).toHaveFocus()
    expect(memory.control.state.user.email?.address).toBe(oldEmail)
  })

  it('gives its address for correction, and comes back when there is none', async () => {
    const { user } = await openEmail({ prepare: started('ada@anlytical.example') })
    await user.click(button('Use another address'))
    const field = screen.getByRole('textbox', { name: 'New email address' })
    expect(field).toHaveFocus()
    expect(field).toHaveValue('ada@anlytical.example')
    await user.click(button('Cancel'))
    await waitFor(() => expect(codeField()).toHaveFocus())
  })

  it('that another tab gave up is gone here too, and nothing is claimed', async () => {
    const { memory } = await openEmail({ prepare: started() })
    const change = await memory.email.pending({ signal: new AbortController().signal, idempotencyKey: 'a' })
    const context = { signal: new AbortController().signal, idempotencyKey: 'b' }
    await act(async () => void (await memory.email.cancel({ id: change?.id ?? '' }, context)))
    expect(await screen.findByText(/is no longer under way/)).toHaveTextContent(newEmail)
  })

  it('that was made elsewhere meanwhile shows as made, although its code finds nothing any more', async () => {
    const { user, memory } = await openEmail({
      prepare: started(),
      adapt: (memory) => ({ ...memory, subscribe: undefined }),
    })
    const change = await memory.email.pending({ signal: new AbortController().signal, idempotencyKey: 'a' })
    const [challenge] = change?.challenges ?? []
    const code = memory.control.sentCode() ?? ''
    const context = { signal: new AbortController().signal, idempotencyKey: 'b' }
    await memory.email.verify({ id: change?.id ?? '', challengeId: challenge?.id ?? '', code }, context)
    await prove(user, code)
    expect(await screen.findByText(/Your email address is now/)).toHaveTextContent(newEmail)
  })
})
