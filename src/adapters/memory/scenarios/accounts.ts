import type { MemoryState } from '../state.js'
import { withAuthenticator } from './parts.js'
import { ages, ago, manySessions } from './rows.js'
import type { Scenario } from './scenario.js'

export const accountScenarios: Record<
  | 'default'
  | 'new-user'
  | 'sso-user'
  | 'sole-owner'
  | 'two-codes-left'
  | 'mfa-enforced'
  | 'deletion-pending'
  | 'deletion-by-email'
  | 'email-both-codes'
  | 'email-link'
  | 'full-name-parts'
  | 'free-plan'
  | 'strict-password'
  | 'long-names'
  | 'right-to-left',
  Scenario
> = {
  default: {
    description: 'Ada Lovelace: three sessions, a password, no second factor',
    apply: () => {},
  },
  'new-user': {
    description: 'Signed up with Google a moment ago: one session, and no password yet',
    apply: (state, now) => {
      state.sessions = manySessions(1, now)
      Object.assign(state.user, { createdAt: ago(now, 3 * ages.minute), updatedAt: ago(now, 3 * ages.minute) })
      Object.assign(state.user, { lastSignInAt: ago(now, 3 * ages.minute), username: null, phone: null })
      state.user.avatar = { url: null, source: 'none' }
      state.password.digest = null
      state.passkeys.items = []
      state.connections.items = state.connections.items.slice(0, 1)
      state.stepUp.methods = ['provider', 'email']
      state.preferences.values = {}
      state.usage = state.usage.map((meter) => ({ ...meter, used: 0 }))
    },
  },
  'sso-user': {
    description: 'Managed by Okta: name, email address, password and second factor are changed there',
    apply: (state) => {
      const okta = { kind: 'sso', name: 'Okta', url: 'https://okta.example.com/settings' } as const
      const managed = { state: 'unavailable', reason: 'managed', managedBy: okta } as const
      state.user.managedBy = okta
      state.user.fields = { fullName: 'readonly', username: 'readonly' }
      Object.assign(state.user.availability, { email: managed, password: managed, mfa: managed, passkeys: managed })
      Object.assign(state.user.availability, { backupCodes: managed, deletion: managed })
      state.password.digest = null
      state.passkeys.items = []
      state.connections.items = []
      state.stepUp.methods = ['redirect']
    },
  },
  'sole-owner': {
    description: 'The only owner of two workspaces, who cannot delete the account yet',
    apply: (state) => {
      state.user.roles = [
        {
          id: 'role_owner',
          name: 'Owner',
          description: 'Can do everything, billing and deletion included.',
          scope: { type: 'workspace', id: 'workspace_1', name: 'Analytical Engines' },
        },
      ]
      state.deletion.blockers = [
        soleOwner('workspace_1', 'Analytical Engines'),
        soleOwner('workspace_2', 'Difference Engines'),
      ]
    },
  },
  'two-codes-left': {
    description: 'An authenticator app, and two backup codes left of ten',
    apply: (state, now) => {
      withAuthenticator(state, now)
      state.backupCodes.codes.forEach((code, index) => {
        code.used = index >= 2
      })
    },
  },
  'mfa-enforced': {
    description: 'The workspace demands a second factor, and there is only one',
    apply: (state, now) => {
      withAuthenticator(state, now)
      state.mfa.enforced = true
    },
  },
  'deletion-pending': {
    description: 'The account is deleted in 18 days, unless it is restored',
    apply: (state, now) => {
      state.deletion.mode = 'scheduled'
      state.deletion.scheduledFor = ago(now, -18 * ages.day)
    },
  },
  'deletion-by-email': {
    description: 'Deletion is confirmed by a link in a mail',
    apply: (state) => {
      state.deletion.mode = 'confirm_by_email'
    },
  },
  'email-both-codes': {
    description: 'A new email address needs a code from the new and one from the old address',
    apply: (state) => {
      state.email.mode = 'code_both'
    },
  },
  'email-link': {
    description: 'A new email address is confirmed by a link',
    apply: (state) => {
      state.email.mode = 'link_new'
    },
  },
  'full-name-parts': {
    description: 'First and last name in fields of their own',
    apply: (state) => {
      state.policy.name = { shape: 'parts', required: true, maxLength: 100 }
      Object.assign(state.user, { firstName: 'Ada', lastName: 'Lovelace' })
      state.user.fields.fullName = 'readonly'
    },
  },
  'free-plan': {
    description: 'Plan limit warnings cannot be turned off on the free plan',
    apply: (state) => {
      state.preferences.locked.limitWarnings = { reason: 'plan', href: 'https://app.example.com/plans' }
    },
  },
  'strict-password': {
    description: 'A password needs 12 characters with upper and lower case, a digit and a symbol',
    apply: (state) => {
      state.policy.password = { minLength: 12, require: ['upper', 'lower', 'digit', 'symbol'], history: 3 }
      state.policy.passwordChange = { current: 'required', otherSessions: 'always_end' }
    },
  },
  'long-names': {
    description: 'Very long names of people, devices and places',
    apply: (state) => {
      state.user.fullName = 'Pablo Diego José Francisco de Paula Juan Nepomuceno María de los Remedios Ruiz y Picasso'
      state.user.email = { address: `${'very.long.'.repeat(6)}name@subdomain.of.a.long.example.com`, verified: true }
      state.user.roles = [{ id: 'role_long', name: 'Deputy assistant to the head of regional quality assurance' }]
      const names = [
        'Laptop that lives on the second shelf of the workshop, behind the lathe and the big grey cupboard',
      ]
      nameDevices(state, [...names, 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'])
      for (const session of state.sessions) {
        session.location = {
          city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
          region: 'Isle of Anglesey',
          country: 'GB',
        }
      }
    },
  },
  'right-to-left': {
    description: 'Names and places in Arabic and Hebrew',
    apply: (state) => {
      Object.assign(state.user, { fullName: 'ليلى حداد', locale: 'ar' })
      state.user.roles = [{ id: 'role_editor', name: 'محرر', description: 'يمكنه تعديل كل شيء عدا الأعضاء والفواتير.' }]
      nameDevices(state, ['حاسوب المكتب', 'هاتف ليلى', 'המחשב בבית'])
      const cities = [
        { city: 'القاهرة', country: 'EG' },
        { city: 'عمّان', country: 'JO' },
        { city: 'תל אביב', country: 'IL' },
      ]
      state.sessions.forEach((session, index) => {
        const location = cities[index]
        if (location) session.location = location
      })
    },
  },
}

function soleOwner(id: string, name: string): MemoryState['deletion']['blockers'][number] {
  return {
    code: 'sole_owner',
    severity: 'blocking',
    resource: { type: 'workspace', id, name },
    resolutions: [
      { id: 'transfer', href: `https://app.example.com/${id}/members` },
      { id: 'delete', href: `https://app.example.com/${id}/settings` },
      { id: 'contact_support', href: 'mailto:support@example.com' },
    ],
  }
}

function nameDevices(state: MemoryState, names: readonly string[]): void {
  state.sessions.forEach((session, index) => {
    const name = names[index]
    if (name !== undefined && session.device) session.device.name = name
  })
}
