import { screen, waitFor } from '@testing-library/react'
import type { MemoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, EmailChange } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { button, codeField, enter, newEmail, oldEmail, openEmail, prove } from './support.js'

/** A back end that writes to the second address only when the first one is proved. */
function inTurn(memory: MemoryAdapter): AccountAdapter {
  const { start } = memory.email
  const waiting = (change: EmailChange): EmailChange => ({
    ...change,
    challenges: change.challenges.map((one) => (one.role === 'current' ? { ...one, status: 'waiting' } : one)),
  })
  return {
    ...memory,
    email: {
      ...memory.email,
      pending: undefined,
      start: async (input, context) => waiting(await start(input, context)),
    },
  }
}

/** A back end that makes a new challenge for each message. */
function newChallenges(memory: MemoryAdapter): AccountAdapter {
  const { resend } = memory.email
  return {
    ...memory,
    email: {
      ...memory.email,
      pending: undefined,
      async resend(input, context) {
        const change = await resend(input, context)
        return { ...change, challenges: change.challenges.map((one) => ({ ...one, id: `${one.id}_again` })) }
      },
    },
  }
}

describe('two addresses, one after the other', () => {
  it('says only of the address that got a message that it did', async () => {
    const { user, announcements } = await openEmail({ scenario: 'email-both-codes', adapt: inTurn })
    await enter(user)
    await waitFor(() => expect(codeField(/new address/)).toHaveFocus())
    expect(announcements.said).toEqual([`We sent a code to ${newEmail}.`])
    expect(screen.getByText(/Comes next/)).toHaveTextContent(oldEmail)
  })

  it('says of both that they did when they did', async () => {
    const { user, announcements } = await openEmail({ scenario: 'email-both-codes' })
    await enter(user)
    await waitFor(() => expect(codeField(/new address/)).toHaveFocus())
    expect(announcements.said).toEqual(['We sent a message to each of your two addresses.'])
  })
})

it('says that a new code is on its way when it comes with a challenge of its own, and no longer what was before', async () => {
  const { user, memory, announcements } = await openEmail({
    scenario: (state) => {
      state.email.mode = 'code_both'
      state.limits.resendAfterMs = 0
    },
    adapt: newChallenges,
  })
  await enter(user)
  await prove(user, memory.control.sentCode(newEmail) ?? '', /new address/)
  expect(await screen.findByText('That address is confirmed. One more proof is needed.')).toBeInTheDocument()
  announcements.said.length = 0
  await user.click(button(`Send a new code: ${oldEmail}`))
  expect(await screen.findByText('A new one is on its way.')).toBeInTheDocument()
  expect(screen.queryByText('That address is confirmed. One more proof is needed.')).toBeNull()
  expect(announcements.said).toEqual(['A new one is on its way.'])
  expect(document.activeElement).not.toBe(document.body)
})
