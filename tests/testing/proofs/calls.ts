import { AccountError, isAccountError, type OperationContext, type ProfileOperations } from 'latchkey/contract'
import type { AdapterFixture } from 'latchkey/testing'
import { memoryFixture } from '../../adapters/memory/fixture.js'
import { type Proof, present, spoilt, withAdapter } from '../spoil.js'

/** A profile whose update goes wrong in its own way. */
function spoiltUpdate(
  update: (
    good: ProfileOperations['update'],
    ...call: Parameters<ProfileOperations['update']>
  ) => ReturnType<ProfileOperations['update']>,
): AdapterFixture {
  return spoilt('profile', (good) => ({ update: (input, context) => update(good.update, input, context) }))
}

/** The reading of the account, with what it rejects with changed. */
function spoiltRejection(change: (error: unknown) => unknown): AdapterFixture {
  const fixture = memoryFixture()
  const { get } = fixture.adapter.account
  return withAdapter(fixture, {
    account: {
      get: (context) =>
        get(context).catch((error: unknown) => {
          throw change(error)
        }),
    },
  })
}

/** What a provider does that takes no signal. */
function unaborted(context: OperationContext): OperationContext {
  return { ...context, signal: new AbortController().signal }
}

export const callProofs: readonly Proof[] = [
  {
    family: 'errors',
    check: 'says that it is offline in profile.update, and changes nothing',
    breach: 'answers offline as if the call had worked',
    create: () =>
      spoiltUpdate((update, input, context) =>
        update(input, context).catch((error: unknown) => {
          if (isAccountError(error) && error.code === 'network') return { status: 'done' }
          throw error
        }),
      ),
  },
  {
    family: 'errors',
    check: 'says that it is offline in account.get, and changes nothing',
    breach: 'rejects with an error of its SDK',
    create: () => spoiltRejection(() => new TypeError('Failed to fetch')),
  },
  {
    family: 'errors',
    check: 'says that the user is signed out in account.get',
    breach: 'takes being signed out for an unknown error',
    create: () => spoiltRejection((cause) => new AccountError('provider', {}, { cause })),
  },
  {
    family: 'errors',
    check: 'passes on an unknown error of the provider, with its cause',
    breach: 'drops the cause of an unknown error',
    create: () => spoiltRejection(() => new AccountError('provider', {})),
  },
  {
    family: 'errors',
    check: 'names the wrong password, and does not sign the user out',
    breach: 'takes a wrong password (a 401) for being signed out',
    create: () => spoilt('password', () => ({ change: () => Promise.reject(new AccountError('session_expired', {})) })),
  },
  {
    family: 'errors',
    check: 'says what is wrong with a new password',
    breach: 'names the wrong field',
    create: () => {
      const fields = [{ field: 'password', code: 'too_short' }] as const
      return spoilt('password', () => ({ change: () => Promise.reject(new AccountError('validation', { fields })) }))
    },
  },
  {
    family: 'errors',
    check: 'says that a user name is taken',
    breach: 'forgets to say which field is in conflict',
    create: () => spoiltUpdate(() => Promise.reject(new AccountError('conflict', { kind: 'taken' }))),
  },
  {
    family: 'errors',
    check: 'says before the user submits that a user name is taken',
    breach: 'calls every user name free',
    create: () => spoilt('profile', () => ({ checkUsername: async () => ({ available: true }) })),
  },
  {
    family: 'errors',
    check: 'says how long to wait after too many calls of profile.update',
    breach: 'loses the time to wait',
    create: () => spoiltUpdate(() => Promise.reject(new AccountError('rate_limited', {}))),
  },
  {
    family: 'abort',
    check: 'does nothing when profile.update was given up before it began',
    breach: 'does not look at the signal',
    create: () => spoiltUpdate((update, input, context) => update(input, unaborted(context))),
  },
  {
    family: 'abort',
    check: 'lets the user leave while profile.update is under way',
    breach: 'looks at the signal only at the start',
    create: () =>
      spoiltUpdate(async (update, input, context) => {
        if (context.signal.aborted) throw new AccountError('cancelled', { by: 'signal' })
        return update(input, unaborted(context))
      }),
  },
  {
    family: 'abort',
    check: 'lets the user leave while account.get is under way',
    breach: 'says that the user cancelled',
    create: () => {
      const fixture = memoryFixture()
      const { get } = fixture.adapter.account
      return withAdapter(fixture, {
        account: {
          async get(context) {
            const account = await get(unaborted(context))
            if (context.signal.aborted) throw new AccountError('cancelled', { by: 'user' })
            return account
          },
        },
      })
    },
  },
  {
    family: 'abort',
    check: 'ignores an answer that comes too late',
    breach: 'waits for the answer of a call that was given up',
    create: () =>
      spoiltUpdate(async (update, input, context) => {
        const result = await update(input, unaborted(context))
        if (context.signal.aborted) throw new AccountError('cancelled', { by: 'signal' })
        return result
      }),
  },
  {
    family: 'abort',
    check: 'sends nothing for calls that were given up before they began',
    breach: 'sends the request before it looks at the signal',
    create: () => {
      const fixture = spoiltUpdate(async (update, input, context) => {
        await update(input, unaborted(context))
        throw new AccountError('cancelled', { by: 'signal' })
      })
      return fixture
    },
  },
  {
    family: 'events',
    check: 'tells what to read again after a change',
    breach: 'tells nothing',
    create: () => withAdapter(memoryFixture(), { subscribe: () => () => {} }),
  },
  {
    family: 'events',
    check: 'tells of a change that was made elsewhere',
    breach: 'does not listen to the outside',
    create: () => withAdapter(memoryFixture(), { subscribe: () => () => {} }),
  },
  {
    family: 'events',
    check: 'tells nothing while a call is being made',
    breach: 'tells in the middle of the call',
    create: () => {
      const listeners: Parameters<NonNullable<AdapterFixture['adapter']['subscribe']>>[0][] = []
      const fixture = spoiltUpdate(async (update, input, context) => {
        const result = await update(input, context)
        for (const listener of listeners) listener({ type: 'changed', topics: ['account'] })
        return result
      })
      return withAdapter(fixture, {
        subscribe(listener) {
          listeners.push(listener)
          return () => {}
        },
      })
    },
  },
  {
    family: 'events',
    check: 'tells nothing to one who stopped listening',
    breach: 'goes on telling',
    create: () => {
      const fixture = memoryFixture()
      const subscribe = present(fixture.adapter.subscribe)
      return withAdapter(fixture, {
        subscribe(listener) {
          subscribe(listener)
          return () => {}
        },
      })
    },
  },
  {
    family: 'events',
    check: 'tells nothing of another account on the same page',
    breach: 'shares its listeners with every other adapter',
    create: sharedListeners(),
  },
  {
    family: 'idempotency',
    check: 'does email.start once when one intent arrives twice',
    breach: 'loses the key of the intent',
    create: () => {
      let calls = 0
      return spoilt('email', (good) => ({
        start: (input, context) => good.start(input, { ...context, idempotencyKey: `own-${calls++}` }),
      }))
    },
  },
]

function sharedListeners(): () => AdapterFixture {
  const listeners = new Set<Parameters<NonNullable<AdapterFixture['adapter']['subscribe']>>[0]>()
  return () => {
    const fixture = memoryFixture()
    present(fixture.adapter.subscribe)((event) => {
      for (const listener of listeners) listener(event)
    })
    return withAdapter(fixture, {
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    })
  }
}
