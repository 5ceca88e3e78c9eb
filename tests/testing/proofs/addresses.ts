import { AccountError, type EmailChange } from 'latchkey/contract'
import { newEmail } from '../../../src/testing/samples.js'
import { memoryFixture } from '../../adapters/memory/fixture.js'
import { type Proof, present, spoilt, withAdapter } from '../spoil.js'

/** A change of the address whose answers are each changed. */
function changedAnswers(change: (answer: EmailChange, call: 'start' | 'verify') => EmailChange): Proof['create'] {
  return () =>
    spoilt('email', (good) => ({
      start: async (input, context) => change(await good.start(input, context), 'start'),
      verify: async (input, context) => change(await present(good.verify)(input, context), 'verify'),
    }))
}

export const addressProofs: readonly Proof[] = [
  {
    family: 'email',
    check: 'keeps the old address until the change is complete',
    breach: 'shows the new address before it is proved',
    create: () => {
      const fixture = spoilt('email', (good) => ({
        async start(input, context) {
          started = true
          return good.start(input, context)
        },
      }))
      let started = false
      const { get } = fixture.adapter.account
      return withAdapter(fixture, {
        account: {
          async get(context) {
            const account = await get(context)
            return started ? { ...account, email: { address: newEmail, verified: false } } : account
          },
        },
      })
    },
  },
  {
    family: 'email',
    check: 'changes the address once every code is right',
    breach: 'says that a change is complete, and changes nothing',
    create: () =>
      spoilt('email', (good) => ({
        async verify({ id }, context) {
          const pending = present((await present(good.pending)(context)) ?? undefined)
          return { ...pending, id, status: 'complete', challenges: [] }
        },
      })),
  },
  {
    family: 'email',
    check: 'lets no proof of an address go back',
    breach: 'lets a proof go back when the next one comes',
    create: changedAnswers((answer, call) => ({
      ...answer,
      challenges: answer.challenges.map((one) => ({ ...one, status: call === 'start' ? 'sent' : 'waiting' })),
    })),
  },
  {
    family: 'email',
    check: 'takes the right code after a wrong one',
    breach: 'takes a wrong code for a used-up one',
    create: () =>
      spoilt('email', (good) => ({
        verify: (input, context) =>
          present(good.verify)(input, context).catch(() => Promise.reject(new AccountError('code_expired', {}))),
      })),
  },
  {
    family: 'email',
    check: 'takes a code only once',
    breach: 'takes a code again',
    create: () =>
      spoilt('email', (good) => {
        const answers = new Map<string, EmailChange>()
        return {
          async verify(input, context) {
            const answer = answers.get(input.code) ?? (await present(good.verify)(input, context))
            answers.set(input.code, answer)
            return answer
          },
        }
      }),
  },
  {
    family: 'email',
    check: 'takes no code that is too old',
    breach: 'takes an old code for a wrong one',
    create: () =>
      spoilt('email', (good) => ({
        verify: (input, context) =>
          present(good.verify)(input, context).catch(() => Promise.reject(new AccountError('invalid_code', {}))),
      })),
  },
  {
    family: 'email',
    check: 'asks for patience when a code was sent just now',
    breach: 'says that it sent a code again, before its time',
    create: () =>
      spoilt('email', (good) => ({
        resend: async (_input, context) => present((await present(good.pending)(context)) ?? undefined),
      })),
  },
  {
    family: 'email',
    check: 'answers for a taken address with a conflict, or as for a free one',
    breach: 'tells who has an account',
    create: () =>
      spoilt('email', (good) => ({
        start: (input, context) =>
          good.start(input, context).catch((error: unknown) => {
            if (input.newEmail !== 'grace@example.com') throw error
            return { id: 'taken', newEmail: input.newEmail, status: 'pending', challenges: [] }
          }),
      })),
  },
  {
    family: 'email',
    check: 'still knows after a reload which change is under way',
    breach: 'forgets a change that is under way',
    create: () => spoilt('email', () => ({ pending: async () => null })),
  },
  {
    family: 'email',
    check: 'forgets a change that the user gives up',
    breach: 'goes on with a change that was given up',
    create: () => spoilt('email', () => ({ cancel: async () => ({ status: 'done' }) })),
  },
  {
    family: 'email',
    check: 'says that an address is none',
    breach: 'takes anything for an address',
    create: () =>
      spoilt('email', (good) => ({
        start: (input, context) => good.start({ ...input, newEmail: 'somebody@example.com' }, context),
      })),
  },
  {
    family: 'email',
    check: 'changes the address once the link was opened',
    breach: 'waits for a code after the link was opened',
    create: () => {
      const fixture = memoryFixture((state) => {
        state.email.mode = 'link_new'
      })
      return { ...fixture, openEmailLink: () => {} }
    },
  },
  {
    family: 'phone',
    check: 'takes over a number once its code is right',
    breach: 'does not keep the number',
    create: () =>
      spoilt('phone', () => ({
        verify: async ({ id }) => ({ id, number: '+4915112345678', status: 'complete' }),
      })),
  },
  {
    family: 'phone',
    check: 'takes the right code after a wrong one',
    breach: 'takes a wrong code',
    create: () =>
      spoilt('phone', () => ({
        verify: async ({ id }) => ({ id, number: '+4915112345678', status: 'pending' }),
      })),
  },
  {
    family: 'phone',
    check: 'says that a number is taken',
    breach: 'takes a number of somebody else',
    create: () =>
      spoilt('phone', (good) => ({
        start: (input, context) => good.start({ ...input, number: '+4915112345678' }, context),
      })),
  },
  {
    family: 'phone',
    check: 'forgets the number',
    breach: 'keeps the number, and says that it is gone',
    create: () => spoilt('phone', () => ({ remove: async () => ({ status: 'done' }) })),
  },
]
