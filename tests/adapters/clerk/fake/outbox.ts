import { colleague, demoAccount } from '../../../../examples/shared/demo-account.js'
import type { Message } from '../../../../examples/shared/outbox.js'
import type { FakeClerk } from './server.js'
import type { User } from './state.js'

/** What was sent, in the form of the demos' outbox. */
export function outboxOf({ state }: FakeClerk): Message[] {
  return state.outbox
    .map(({ to, content }, index) => {
      const isLink = content.startsWith('http')
      return {
        id: index + 1,
        sentAt: new Date().toISOString(),
        channel: to.includes('@') ? ('email' as const) : ('sms' as const),
        to,
        subject: isLink ? 'Confirm your address' : 'Your code',
        text: isLink ? content : `Your code is ${content}.`,
        code: isLink ? undefined : content,
      }
    })
    .reverse()
}

/** The accounts of the other demos: one to sign in with, and one that has a username and an address already. */
export function seed({ state }: FakeClerk): User {
  const [firstName = '', lastName = ''] = demoAccount.name.split(' ')
  const { email, password, username } = demoAccount
  state.createUser({ email: colleague.email, password: colleague.password, username: colleague.username })
  return state.createUser({ email, password, username, firstName, lastName })
}
