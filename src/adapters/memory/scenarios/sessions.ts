import { sensitive } from './initial-state.js'
import { withAuthenticator } from './parts.js'
import { ages, ago, manySessions } from './rows.js'
import type { Scenario } from './scenario.js'

export const sessionScenarios: Record<
  | 'one-session'
  | 'sixty-sessions'
  | 'many-sessions'
  | 'revoke-others-only'
  | 'sessions-unavailable'
  | 'partial-failure'
  | 'unknown-devices'
  | 'delayed-revocation'
  | 'impersonated'
  | 'expired'
  | 'stale-session'
  | 'two-step-proof',
  Scenario
> = {
  'one-session': {
    description: 'Signed in here and nowhere else',
    apply: (state, now) => {
      state.sessions = manySessions(1, now)
    },
  },
  'sixty-sessions': {
    description: 'Sixty sessions on two pages, one of which only an administrator can end',
    apply: (state, now) => {
      state.sessions = manySessions(60, now)
      const bot = state.sessions[7]
      if (bot) Object.assign(bot, { device: { kind: 'bot', name: 'Nightly export' }, revocable: false })
    },
  },
  'many-sessions': {
    description: 'Ten thousand sessions',
    apply: (state, now) => {
      state.sessions = manySessions(10_000, now)
    },
  },
  'revoke-others-only': {
    description: 'A back end that cannot list sessions, only sign the others out',
    apply: (state) => {
      state.absent = ['sessions.list', 'sessions.revoke', 'sessions.revokeAll']
    },
  },
  'sessions-unavailable': {
    description: 'The session list is part of a larger plan',
    apply: (state) => {
      state.user.availability.sessions = {
        state: 'unavailable',
        reason: 'plan',
        href: 'https://app.example.com/plans',
      }
    },
  },
  'partial-failure': {
    description: 'Ten other sessions, of which three cannot be ended at the first try',
    apply: (state, now) => {
      state.sessions = manySessions(11, now)
      for (const index of [3, 6, 9]) {
        const session = state.sessions[index]
        if (session) session.stuck = 1
      }
    },
  },
  'unknown-devices': {
    description: 'Sessions without a device, a place or dates',
    apply: (state, now) => {
      const [current, ...others] = manySessions(5, now)
      if (!current) return
      const [noDevice, noPlace, noDates, nothing] = others
      if (noDevice) noDevice.device = { kind: 'unknown' }
      if (noPlace) {
        delete noPlace.location
        delete noPlace.ip
      }
      if (noDates) {
        delete noDates.createdAt
        delete noDates.lastActiveAt
        delete noDates.expiresAt
      }
      const bare = nothing ? [{ id: nothing.id, revocable: true }] : []
      state.sessions = [current, ...others.slice(0, 3), ...bare]
    },
  },
  'delayed-revocation': {
    description: 'A session that was ended goes on for up to five minutes',
    apply: (state) => {
      state.revocationDelaySeconds = 300
    },
  },
  impersonated: {
    description: 'Somebody of the support team is signed in, in the user’s name',
    apply: (state, now) => {
      const support = manySessions(5, now).at(-1)
      if (!support) return
      Object.assign(support, { lastActiveAt: ago(now, 4 * ages.minute), createdAt: ago(now, 20 * ages.minute) })
      state.sessions.push({ ...support, impersonated: true })
    },
  },
  expired: {
    description: 'Signed out on the server: every call is session_expired',
    apply: (state) => {
      state.currentSessionId = null
    },
  },
  'stale-session': {
    description: 'Signed in long ago: the session list and every sensitive operation ask for the password first',
    apply: (state, now) => {
      state.authenticatedAt = ago(now, 2 * ages.day)
      state.stepUp.methods = ['password']
      for (const operation of [...sensitive, 'sessions.list', 'password.change'] as const) {
        state.stepUp.operations[operation] = 'if_stale'
      }
      state.policy.passwordChange = { current: 'if_stale', otherSessions: 'choice' }
    },
  },
  'two-step-proof': {
    description: 'Signed in long ago, with an authenticator app: the password first, then a code',
    apply: (state, now) => {
      state.authenticatedAt = ago(now, 2 * ages.day)
      state.stepUp.methods = ['password']
      state.stepUp.secondStep = ['totp', 'backup_code']
      withAuthenticator(state, now)
    },
  },
}
