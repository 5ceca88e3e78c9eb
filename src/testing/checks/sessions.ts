import type { Effects, OperationId, Session } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import type { SecondDevice } from '../fixture.js'
import type { Trial } from '../trial.js'

/** Signs in on a further device, and finds its session in the list. */
export async function signInElsewhere(
  trial: Trial<'sessions.list' | 'secondDevice'>,
): Promise<{ device: SecondDevice; session: Session }> {
  const before = new Set((await trial.sessions()).map(({ id }) => id))
  const device = await trial.fixture.secondDevice()
  const session = (await trial.sessions()).find(({ id }) => !before.has(id))
  if (session === undefined) throw new Error('The session of the second device is not in the list.')
  return { device, session }
}

/** Expects a device to be signed out, unless the adapter said that it takes a while. */
export async function signedOut(
  trial: Trial<OperationId>,
  device: SecondDevice,
  effects: Effects | undefined,
): Promise<void> {
  if (effects?.effectiveWithinSeconds === undefined) trial.expect(await device.isSignedIn()).toBe(false)
}

async function currentSession(trial: Trial<'sessions.list'>): Promise<Session> {
  const current = (await trial.sessions()).find((session) => session.current)
  if (current === undefined) throw new Error('No session is the current one.')
  return current
}

export const sessions: Family = {
  name: 'sessions',
  checks: [
    check('marks exactly one session as the current one', ['sessions.list', 'secondDevice'], async (trial) => {
      await trial.fixture.secondDevice()
      trial.expect((await trial.sessions()).filter(({ current }) => current).length).toBe(1)
    }),

    check('shows every session once when read page by page', ['sessions.list', 'secondDevice'], async (trial) => {
      for (let devices = 0; devices < 3; devices += 1) await trial.fixture.secondDevice()
      const all = (await trial.sessions()).map(({ id }) => id)
      const ids: string[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await trial.call('sessions.list', { cursor, limit: 2 })
        ids.push(...page.items.map(({ id }) => id))
        if (page.total !== undefined) trial.expect(page.total).toBe(all.length)
        cursor = page.nextCursor
        if (ids.length > 100) throw new Error('The pages do not end.')
      }
      trial.expect(new Set(ids).size).toBe(ids.length)
      trial.expect([...ids].sort()).toEqual(all.sort())
    }),

    check(
      'ends one session and leaves the others signed in',
      ['sessions.list', 'sessions.revoke', 'secondDevice'],
      async (trial) => {
        const kept = await signInElsewhere(trial)
        const ended = await signInElsewhere(trial)
        const { effects } = await trial.call('sessions.revoke', { id: ended.session.id })
        await signedOut(trial, ended.device, effects)
        trial.expect(await kept.device.isSignedIn()).toBe(true)
        const left = (await trial.sessions()).map(({ id }) => id)
        trial.expect(left.includes(ended.session.id)).toBe(false)
        trial.expect(left.includes(kept.session.id)).toBe(true)
      },
    ),

    check(
      'says that a session is gone when it is ended twice',
      ['sessions.list', 'sessions.revoke', 'secondDevice'],
      async (trial) => {
        const { session } = await signInElsewhere(trial)
        await trial.call('sessions.revoke', { id: session.id })
        await trial.rejects(trial.call('sessions.revoke', { id: session.id }), 'not_found')
      },
    ),

    check('refuses a session that is not the user’s', ['sessions.revoke'], async (trial) => {
      await trial.rejects(trial.call('sessions.revoke', { id: 'latchkey-suite-unknown' }), 'not_found')
      await trial.call('account.get')
    }),

    check(
      'signs the user out when the current session is ended',
      ['sessions.list', 'sessions.revoke'],
      async (trial) => {
        const { id, revocable } = await currentSession(trial)
        if (!revocable) return
        await trial.call('sessions.revoke', { id })
        await trial.rejects(trial.call('account.get'), 'session_expired')
      },
    ),

    check(
      'tells the page when the current session is ended',
      ['sessions.list', 'sessions.revoke', 'subscribe'],
      async (trial) => {
        const { id, revocable } = await currentSession(trial)
        if (!revocable) return
        const events = trial.events()
        await trial.call('sessions.revoke', { id })
        await events.next('signed_out')
      },
    ),

    check(
      'does not end a session that it says cannot be ended',
      ['sessions.list', 'sessions.revoke'],
      async (trial) => {
        for (const { id } of (await trial.sessions()).filter(({ revocable }) => !revocable)) {
          await trial.rejects(trial.call('sessions.revoke', { id }), 'forbidden', 'unsupported')
          trial.expect((await trial.sessions()).some((session) => session.id === id)).toBe(true)
        }
      },
    ),

    check(
      'signs out everywhere else and keeps this place',
      ['sessions.revokeOthers', 'secondDevice'],
      async (trial) => {
        const devices = [await trial.fixture.secondDevice(), await trial.fixture.secondDevice()]
        const others = (await trial.sessions()).filter(({ current }) => !current).length
        const { effects, count, failed = [] } = await trial.call('sessions.revokeOthers')
        trial.expect(failed.length).toBe(0)
        if (count !== undefined && trial.has('sessions.list')) trial.expect(count).toBe(others)
        for (const device of devices) await signedOut(trial, device, effects)
        await trial.call('account.get')
        if (trial.has('sessions.list'))
          trial.expect((await trial.sessions()).map(({ current }) => current)).toEqual([true])
      },
    ),

    check('signs out everywhere, here too', ['sessions.revokeAll', 'secondDevice'], async (trial) => {
      const device = await trial.fixture.secondDevice()
      const { effects } = await trial.call('sessions.revokeAll')
      await signedOut(trial, device, effects)
      await trial.rejects(trial.call('account.get'), 'session_expired')
    }),

    check(
      'says that it cannot read, and never shows an empty list',
      ['sessions.list', 'breakServer'],
      async (trial) => {
        await trial.fixture.breakServer()
        await trial.rejects(trial.call('sessions.list', {}), 'provider')
      },
    ),
  ],
}
