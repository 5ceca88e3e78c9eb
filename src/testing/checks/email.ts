import type { EmailChange, OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { newEmail } from '../samples.js'
import { wrongCode } from '../step-up.js'
import type { Trial } from '../trial.js'
import { effectsHold } from './effects.js'

type CodeTrial = Trial<'email.start' | 'email.verify' | 'readEmailCode'>

const twoMinutes = 120_000
const anHour = 3_600_000
const progress = ['waiting', 'sent', 'verified']

async function address(trial: Trial<'account.get'>): Promise<string | undefined> {
  return (await trial.call('account.get')).email?.address
}

/** The challenge whose code is in a mailbox now, and that code. */
async function nextCode(
  trial: CodeTrial,
  { id, challenges, newEmail }: EmailChange,
): Promise<{ id: string; challengeId: string; code: string } | undefined> {
  const challenge = challenges.find(({ status, method }) => status === 'sent' && method === 'code')
  if (challenge === undefined) return undefined
  const mailbox = challenge.role === 'new' ? newEmail : await address(trial)
  return { id, challengeId: challenge.id, code: await trial.fixture.readEmailCode(mailbox ?? '') }
}

/** Gives every code that is asked for, and returns all states of the change on the way. */
async function verifyAll(trial: CodeTrial, started: EmailChange): Promise<readonly EmailChange[]> {
  const states = [started]
  for (let change = started; change.status === 'pending' && states.length < 5; ) {
    const proof = await nextCode(trial, change)
    if (proof === undefined) break
    change = await trial.call('email.verify', proof)
    states.push(change)
  }
  return states
}

/** How far each challenge was, by its id, in one state of the change after the other. */
function steps(states: readonly EmailChange[]): readonly (readonly number[])[] {
  const ids = states[0]?.challenges.map(({ id }) => id) ?? []
  return ids.map((id) =>
    states.map(({ challenges }) => progress.indexOf(challenges.find((one) => one.id === id)?.status ?? 'verified')),
  )
}

/** Whether a link is to be opened instead; there is a check for that. */
function byLink(states: readonly EmailChange[]): boolean {
  return states.some(({ challenges }) => challenges.some(({ method }) => method === 'link'))
}

/** What anybody who asks can tell from the answer. */
function outside({ status, challenges }: EmailChange): unknown {
  return {
    status,
    challenges: challenges.map(({ role, channel, method, status }) => ({ role, channel, method, status })),
  }
}

export const email: Family = {
  name: 'email',
  checks: [
    check('keeps the old address until the change is complete', ['email.start'], async (trial) => {
      const before = await address(trial)
      const change = await trial.call('email.start', { newEmail })
      trial.expect(change.newEmail).toBe(newEmail)
      if (change.status === 'pending') trial.expect(await address(trial)).toBe(before)
    }),

    check(
      'changes the address once every code is right',
      ['email.start', 'email.verify', 'readEmailCode'],
      async (trial) => {
        const before = await address(trial)
        const states = await verifyAll(trial, await trial.call('email.start', { newEmail }))
        if (byLink(states)) return
        for (const { status } of states.slice(0, -1)) trial.expect(status).toBe('pending')
        const last = states.at(-1)
        trial.expect(last?.status).toBe('complete')
        trial.expect(await address(trial)).toBe(newEmail)
        trial.expect(newEmail === before).toBe(false)
        await effectsHold(trial, last?.effects, undefined)
      },
    ),

    check(
      'has the new address on the server when it says so, and not before',
      ['email.start', 'email.verify', 'readEmailCode', 'readEmail'],
      async (trial) => {
        const before = await trial.fixture.readEmail()
        const started = await trial.call('email.start', { newEmail })
        trial.expect(await trial.fixture.readEmail()).toBe(before)
        const complete = (await verifyAll(trial, started)).at(-1)?.status === 'complete'
        trial.expect(await trial.fixture.readEmail()).toBe(complete ? newEmail : before)
      },
    ),

    check('lets no proof of an address go back', ['email.start', 'email.verify', 'readEmailCode'], async (trial) => {
      const states = await verifyAll(trial, await trial.call('email.start', { newEmail }))
      for (const way of steps(states)) trial.expect(way).toEqual([...way].sort((a, b) => a - b))
    }),

    check('changes the address once the link was opened', ['email.start', 'openEmailLink'], async (trial) => {
      const change = await trial.call('email.start', { newEmail })
      for (const { role, method } of change.challenges) {
        if (method === 'code') return
        await trial.fixture.openEmailLink(role === 'new' ? newEmail : ((await address(trial)) ?? ''))
      }
      trial.expect(await address(trial)).toBe(newEmail)
    }),

    check('takes the right code after a wrong one', ['email.start', 'email.verify', 'readEmailCode'], async (trial) => {
      const before = await address(trial)
      const change = await trial.call('email.start', { newEmail })
      const proof = await nextCode(trial, change)
      if (proof === undefined) return
      const wrong = trial.call('email.verify', { ...proof, code: wrongCode(proof.code) })
      await trial.rejects(wrong, 'invalid_code')
      trial.expect(await address(trial)).toBe(before)
      await trial.call('email.verify', proof)
    }),

    check('takes a code only once', ['email.start', 'email.verify', 'readEmailCode'], async (trial) => {
      const proof = await nextCode(trial, await trial.call('email.start', { newEmail }))
      if (proof === undefined) return
      await trial.call('email.verify', proof)
      await trial.rejects(trial.call('email.verify', proof), 'invalid_code', 'code_expired', 'not_found')
    }),

    check(
      'takes no code that is too old',
      ['email.start', 'email.verify', 'readEmailCode', 'advance'],
      async (trial) => {
        const proof = await nextCode(trial, await trial.call('email.start', { newEmail }))
        if (proof === undefined) return
        await trial.fixture.advance(anHour)
        await trial.rejects(trial.call('email.verify', proof), 'code_expired')
      },
    ),

    check('asks for patience when a code was sent just now', ['email.start', 'email.resend'], async (trial) => {
      const { id, challenges } = await trial.call('email.start', { newEmail })
      const sent = challenges.find(({ status }) => status === 'sent')
      if (sent?.resendAt === undefined) return
      const error = await trial.rejects(trial.call('email.resend', { id, challengeId: sent.id }), 'rate_limited')
      trial.expect(error.data.retryAfterMs !== undefined && error.data.retryAfterMs > 0).toBe(true)
    }),

    check(
      'sends a new code when it is time',
      ['email.start', 'email.verify', 'email.resend', 'readEmailCode', 'advance'],
      async (trial) => {
        const change = await trial.call('email.start', { newEmail })
        const proof = await nextCode(trial, change)
        if (proof === undefined) return
        await trial.fixture.advance(twoMinutes)
        const again = await trial.call('email.resend', { id: change.id, challengeId: proof.challengeId })
        const fresh = await nextCode(trial, again)
        if (fresh !== undefined) await trial.call('email.verify', fresh)
      },
    ),

    check(
      'answers for a taken address with a conflict, or as for a free one',
      ['email.start', 'takenEmail'],
      async (trial) => {
        const before = await address(trial)
        const taken = await trial.outcome(trial.call('email.start', { newEmail: trial.fixture.takenEmail }))
        if ('error' in taken) {
          trial
            .expect([taken.error.code, taken.error.data])
            .toEqual(['conflict', { ...taken.error.data, kind: 'taken' }])
        } else {
          const free = await (await trial.another()).call('email.start', { newEmail })
          trial.expect(outside(taken.value)).toEqual(outside(free))
        }
        trial.expect(await address(trial)).toBe(before)
      },
    ),

    check('still knows after a reload which change is under way', ['email.start', 'email.pending'], async (trial) => {
      trial.expect(await trial.call('email.pending')).toBe(null)
      const change = await trial.call('email.start', { newEmail })
      if (change.status === 'complete') return
      const pending = await trial.call('email.pending')
      trial.expect([pending?.id, pending?.newEmail]).toEqual([change.id, newEmail])
      trial.expect(pending?.challenges.map(({ id }) => id)).toEqual(change.challenges.map(({ id }) => id))
    }),

    check(
      'forgets a change that the user gives up',
      ['email.start', 'email.verify', 'email.cancel', 'readEmailCode'],
      async (trial) => {
        const before = await address(trial)
        const change = await trial.call('email.start', { newEmail })
        const proof = await nextCode(trial, change)
        await trial.call('email.cancel', { id: change.id })
        if (trial.has('email.pending')) {
          const all: Trial<OperationId> = trial
          trial.expect(await all.call('email.pending')).toBe(null)
        }
        if (proof !== undefined) {
          await trial.rejects(trial.call('email.verify', proof), 'not_found', 'code_expired', 'invalid_code')
        }
        trial.expect(await address(trial)).toBe(before)
      },
    ),

    check('says that an address is none', ['email.start'], async (trial) => {
      const error = await trial.rejects(trial.call('email.start', { newEmail: 'no address' }), 'validation')
      trial.expect(error.data.fields[0]?.field).toBe('newEmail')
    }),
  ],
}
