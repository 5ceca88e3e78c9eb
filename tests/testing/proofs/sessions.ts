import { AccountError, isAccountError, type Page, type Session, type StepUpProof } from 'latchkey/contract'
import { memoryFixture } from '../../adapters/memory/fixture.js'
import { type Proof, present, spoilt, withAdapter } from '../spoil.js'

const empty: Page<Session> = { items: [], nextCursor: null }

export const sessionProofs: readonly Proof[] = [
  {
    family: 'sessions',
    check: 'marks exactly one session as the current one',
    breach: 'marks every session of the same kind',
    create: () =>
      spoilt('sessions', (good) => ({
        async list(input, context) {
          const page = await present(good.list)(input, context)
          return { ...page, items: page.items.map((row) => ({ ...row, current: true })) }
        },
      })),
  },
  {
    family: 'sessions',
    check: 'shows every session once when read page by page',
    breach: 'repeats the last row of a page on the next one',
    create: () =>
      spoilt('sessions', (good) => {
        let last: Session[] = []
        return {
          async list(input, context) {
            const page = await present(good.list)(input, context)
            const items = input.cursor === undefined ? page.items : [...last, ...page.items]
            last = page.items.slice(-1)
            return { ...page, items }
          },
        }
      }),
  },
  {
    family: 'sessions',
    check: 'ends one session and leaves the others signed in',
    breach: 'ends all other sessions instead of one',
    create: () =>
      spoilt('sessions', (good) => ({
        async revoke(_input, context) {
          await present(good.revokeOthers)(context)
          return { status: 'done' }
        },
      })),
  },
  {
    family: 'sessions',
    check: 'ends one session and leaves the others signed in',
    breach: 'shows a list from its cache',
    create: () =>
      spoilt('sessions', (good) => {
        const rows = new Map<string, Session>()
        return {
          async list(input, context) {
            const page = await present(good.list)(input, context)
            for (const row of page.items) rows.set(row.id, row)
            return { ...page, items: [...rows.values()] }
          },
        }
      }),
  },
  {
    family: 'sessions',
    check: 'ends one session and leaves the others signed in',
    breach: 'only hides the session',
    create: () =>
      spoilt('sessions', (good) => {
        const hidden = new Set<string>()
        return {
          async list(input, context) {
            const page = await present(good.list)(input, context)
            return { ...page, items: page.items.filter(({ id }) => !hidden.has(id)) }
          },
          async revoke({ id }) {
            hidden.add(id)
            return { status: 'done' }
          },
        }
      }),
  },
  {
    family: 'sessions',
    check: 'says that a session is gone when it is ended twice',
    breach: 'takes every id for one that it has just ended',
    create: () =>
      spoilt('sessions', (good) => ({
        revoke: (input, context) => present(good.revoke)(input, context).catch(() => ({ status: 'done' })),
      })),
  },
  {
    family: 'sessions',
    check: 'signs the user out when the current session is ended',
    breach: 'leaves the current session alone',
    create: () => spoilt('sessions', () => ({ revoke: async () => ({ status: 'done' }) })),
  },
  {
    family: 'sessions',
    check: 'tells the page when the current session is ended',
    breach: 'tells of nothing but changes',
    create: () => {
      const fixture = memoryFixture()
      const subscribe = present(fixture.adapter.subscribe)
      return withAdapter(fixture, {
        subscribe: (listener) =>
          subscribe((event) => {
            if (event.type === 'changed') listener(event)
          }),
      })
    },
  },
  {
    family: 'sessions',
    check: 'does not end a session that it says cannot be ended',
    breach: 'says of all sessions that they cannot be ended, and ends them',
    create: () =>
      spoilt('sessions', (good) => ({
        async list(input, context) {
          const page = await present(good.list)(input, context)
          return { ...page, items: page.items.map((row) => ({ ...row, revocable: false })) }
        },
      })),
  },
  {
    family: 'sessions',
    check: 'signs out everywhere else and keeps this place',
    breach: 'signs out here too',
    create: () =>
      spoilt('sessions', (good) => ({
        revokeOthers: (context) => present(good.revokeAll)(context),
      })),
  },
  {
    family: 'sessions',
    check: 'signs out everywhere, here too',
    breach: 'signs out everywhere else only',
    create: () => spoilt('sessions', (good) => ({ revokeAll: (context) => present(good.revokeOthers)(context) })),
  },
  {
    family: 'sessions',
    check: 'says that it cannot read, and never shows an empty list',
    breach: 'shows an empty list when the server fails',
    create: () =>
      spoilt('sessions', (good) => ({
        list: (input, context) => present(good.list)(input, context).catch(() => empty),
      })),
  },
  {
    family: 'effects',
    check: 'tells what a new password did to the user’s sessions',
    breach: 'says that other sessions stay, and ends them',
    create: () =>
      spoilt('password', (good) => ({
        async change(input, context) {
          const result = await present(good.change)(input, context)
          return { ...result, effects: { currentSession: 'kept', otherSessions: 'kept' } }
        },
      })),
  },
  {
    family: 'effects',
    check: 'tells what sessions.revokeAll did to the user’s sessions',
    breach: 'says that the current session goes on, and ends it',
    create: () =>
      spoilt('sessions', (good) => ({
        async revokeAll(context) {
          await present(good.revokeAll)(context)
          return { status: 'done', effects: { currentSession: 'kept' } }
        },
      })),
  },
  {
    family: 'effects',
    check: 'says that signing out everywhere ends this session',
    breach: 'says nothing of the current session',
    create: () =>
      spoilt('sessions', (good) => ({
        async revokeAll(context) {
          await present(good.revokeAll)(context)
          return { status: 'done' }
        },
      })),
  },
  {
    family: 'step-up',
    check: 'asks for a proof in a stale session, with at least one way to give it',
    breach: 'offers no way to give a proof',
    create: () =>
      spoilt('sessions', (good) => ({
        revokeOthers: (context) =>
          present(good.revokeOthers)(context).catch((error: unknown) => {
            if (!isAccountError(error) || error.code !== 'reauthentication_required') throw error
            const requirement = { ...error.data.requirement, methods: [] }
            throw new AccountError('reauthentication_required', { requirement })
          }),
      })),
  },
  {
    family: 'step-up',
    check: 'asks for a proof in a stale session, with at least one way to give it',
    breach: 'takes a missing proof for being signed out',
    create: () =>
      spoilt('sessions', (good) => ({
        revokeOthers: (context) =>
          present(good.revokeOthers)(context).catch(() => Promise.reject(new AccountError('session_expired', {}))),
      })),
  },
  {
    family: 'step-up',
    check: 'lets the same call pass with the right proof',
    breach: 'loses the proof',
    create: () =>
      spoilt(
        'sessions',
        (good) => ({ revokeOthers: (context) => present(good.revokeOthers)({ ...context, proof: undefined }) }),
        memoryFixture((state) => {
          state.stepUp.operations = { 'sessions.revokeOthers': 'always' }
        }),
      ),
  },
  {
    family: 'step-up',
    check: 'refuses a wrong proof and leaves the user signed in',
    breach: 'takes any password for the right one',
    create: () =>
      spoilt('stepUp', (good, { password }) => ({
        complete: (input, context) => good.complete({ ...input, password }, context),
      })),
  },
  {
    family: 'step-up',
    check: 'keeps what the user typed out of the proof',
    breach: 'puts the password into the proof',
    create: () =>
      spoilt('stepUp', (good) => ({
        async complete(input, context) {
          const result = await good.complete(input, context)
          if (result.status === 'more') return result
          const proof: StepUpProof = Object.assign({ ...result.proof }, { password: input.password })
          return { ...result, proof }
        },
      })),
  },
]
