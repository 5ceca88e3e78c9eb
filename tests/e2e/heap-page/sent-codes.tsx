import { AccountProvider, EmailChange, PhoneChange } from 'latchkey'
import { AccountError, defineAccountAdapter, type StepUpProof } from 'latchkey/contract'
import type { ReactElement } from 'react'
import { account } from './account.js'

/** Letters as well: six digits alone are in every snapshot of a heap. */
const challenge = { id: 'code', method: 'code', status: 'sent', alphabet: 'alphanumeric' } as const
const byMail = { ...challenge, channel: 'email' } as const
const bySms = { ...challenge, channel: 'sms' } as const
const change = { id: 'change', status: 'pending' } as const

// Its brand is for the compiler alone.
const proof = { scope: 'operation' } as StepUpProof

/** A server that takes any code, and keeps none. */
const forgetful = defineAccountAdapter({
  specVersion: 1,
  id: 'forgetful',
  account,
  email: {
    async start({ newEmail }, { proof }) {
      const methods = [{ id: 'mail', type: 'email' }] as const
      if (!proof) throw new AccountError('reauthentication_required', { requirement: { id: 'proof', methods } })
      return { ...change, newEmail, challenges: [{ ...byMail, role: 'new' }] }
    },
    verify: async () => ({ ...change, newEmail: 'new@example.com', status: 'complete', challenges: [] }),
  },
  phone: {
    start: async ({ number }) => ({ ...change, number, challenge: bySms }),
    verify: async () => ({ ...change, number: '+447700900123', status: 'complete' }),
  },
  stepUp: {
    begin: async () => ({ status: 'challenge', challenge: byMail }),
    complete: async () => ({ status: 'verified', proof }),
  },
})

export function SentCodes(): ReactElement {
  return (
    <AccountProvider adapter={forgetful}>
      <EmailChange />
      <PhoneChange />
    </AccountProvider>
  )
}
