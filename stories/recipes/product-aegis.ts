import type { MessageOverrides } from 'latchkey'
import { type MemoryAdapter, type MemoryState, scenarios } from 'latchkey/adapters/memory'
import { type AccountAdapter, extendAdapter, type FeatureId, type PreferenceSchema } from 'latchkey/contract'
import { type StoryServer, storyServer } from '../email-change/server.js'

export type Plan = 'free' | 'pro' | 'business'
export type OrgRole = 'Owner' | 'Admin' | 'Member' | 'Viewer'

export interface AegisUser {
  plan: Plan
  role: OrgRole
  /** Signs in by the provider of the organization, which then has the address and the password. */
  sso?: boolean | undefined
}

const organization = { type: 'organization', id: 'org_northwind', name: 'Northwind' } as const

/** Which mails a user gets. What is on at first, and what can be turned off, depends on the plan. */
const emailPreferences = (plan: Plan) =>
  ({
    weeklyDigest: {
      kind: 'toggle',
      label: 'Weekly digest',
      help: 'Summary of the week’s runs and scans.',
      default: true,
    },
    planLimitWarnings: {
      kind: 'toggle',
      label: 'Plan-limit warnings',
      help: 'When you hit 80% / 100% of monthly caps.',
      default: true,
      locked:
        plan === 'free'
          ? { reason: 'plan', message: 'Free plans can’t disable these.', href: '/settings/billing' }
          : undefined,
    },
    productUpdates: { kind: 'toggle', label: 'Product updates', help: 'Feature announcements.', default: false },
    retentionNudges: {
      kind: 'toggle',
      label: 'Retention nudges',
      help: 'Sent if you’ve been inactive for 7 days, then 30 days.',
      default: plan === 'free',
    },
  }) satisfies PreferenceSchema

/** There is always exactly one owner, who therefore cannot go before somebody else is it. */
const onlyOwner = {
  code: 'sole_owner',
  severity: 'blocking',
  resource: organization,
  resolutions: [
    { id: 'transfer', href: '/settings/team' },
    { id: 'delete', label: 'Delete the org', href: '/settings/organization' },
    { id: 'contact_support', label: 'Get help with account transfer', href: 'mailto:support@aegisrunner.example' },
  ],
} as const

const okta = { kind: 'sso', name: 'Okta', url: 'https://northwind.okta.example/settings' } as const

const rolesOf = (role: OrgRole) => [{ id: role.toLowerCase(), name: role, scope: organization }]

function describe(state: MemoryState, now: number, { plan, role, sso }: AegisUser): void {
  scenarios['email-link'].apply(state, now)
  // One method for the second factor, and no ending of just the other sessions.
  state.absent = [
    'sessions.revokeOthers',
    'mfa.enroll.sms',
    'mfa.enroll.email',
    'mfa.enroll.push',
    'mfa.enroll.webauthn',
  ]
  Object.assign(state.user, { username: undefined, locale: undefined, phone: undefined })
  state.user.roles = rolesOf(role)
  state.policy.password = { minLength: 8, require: ['digit'] }
  state.preferences = { schema: emailPreferences(plan), values: {}, version: 1, locked: {} }
  state.deletion = {
    mode: 'scheduled',
    graceDays: 30,
    blockers: role === 'Owner' ? [onlyOwner] : [],
    consequences: ['Your account becomes inaccessible at once.'],
    confirmPhrase: undefined,
    scheduledFor: null,
  }
  if (sso) {
    const managed = { state: 'unavailable', reason: 'managed', managedBy: okta } as const
    state.user.managedBy = okta
    Object.assign(state.user.availability, { email: managed, password: managed })
    state.password.digest = null
  }
}

const locked: readonly FeatureId[] = ['profile', 'email', 'password', 'mfa', 'sessions', 'preferences']

/** A deleted account is out of use until it is restored: nothing but the way back works. */
function softDeleting(memory: MemoryAdapter): AccountAdapter {
  const { user } = memory.control.state
  const { check, request, cancel } = memory.deletion
  return extendAdapter(memory, {
    deletion: {
      check,
      async request(input, context) {
        const outcome = await request(input, context)
        for (const feature of locked) {
          const message = 'Your account is deleted. Restore it to use it again.'
          user.availability[feature] = { state: 'unavailable', reason: 'policy', message, href: '#delete-account' }
        }
        return outcome
      },
      async cancel(context) {
        const outcome = await cancel(context)
        user.availability = {}
        return outcome
      },
    },
  })
}

export interface AegisServer extends Pick<StoryServer, 'control'> {
  adapter: () => AccountAdapter
  /** Makes somebody else the owner, and this user an admin in the same step. */
  transferOwnership: () => void
}

/** AegisRunner's own server, as far as a user of that plan and role sees it. */
export function aegisServer(user: AegisUser): AegisServer {
  const server = storyServer((state, now) => describe(state, now, user))
  return {
    adapter: () => softDeleting(server.parameters.adapter()),
    control: server.control,
    transferOwnership() {
      const { state, emit } = server.control()
      state.user.roles = rolesOf('Admin')
      state.deletion.blockers = []
      emit({ type: 'changed', topics: ['account', 'deletion'] })
    },
  }
}

/** The words of AegisRunner where they are not ours. */
export const aegisWords: MessageOverrides = {
  accountSettings: {
    label: 'Settings',
    forWorkspace: 'What you change here is for everybody in the organization.',
  },
  profileForm: {
    fullName: 'Name',
    timezone: 'Timezone',
    timezoneHint: 'Used for run timestamps and the dashboard greeting. Set once and forget.',
    avatar: 'Avatar',
    avatarUpload: 'Upload a custom image',
  },
  emailChange: {
    title: 'Email',
    description: 'Used for sign-in (when not using SSO) and notifications.',
    change: 'Change email',
    newEmail: 'New email',
    newEmailHint: 'We send a verification email to it; the change applies once you click through.',
  },
  passwordChange: {
    description:
      'At least 8 characters with one number; longer is better. We hash with argon2id; we never see your plaintext password.',
  },
  mfaManager: { guide: 'See the full guide' },
  sessionList: {
    title: 'Active sessions',
    description: 'Devices currently signed in to your account. The location comes from IP geolocation.',
    signOut: 'Revoke',
    signOutDevice: 'Revoke {device}, {place}',
    signOutDeviceNumbered: 'Revoke {device}, {place} ({number})',
    lastActive: 'last used {time}',
    revoked: 'The session on {device} is revoked.',
    signOutEverywhereHint: 'Revokes all sessions including your current one. You’ll be sent back to sign-in.',
  },
  preferences: {
    title: 'Email preferences',
    description: 'Which automated emails AegisRunner sends you.',
    lockedLink: 'See the plans',
  },
  dangerZone: {
    title: 'Delete your account',
    sole_owner: 'You are the only Org Owner of {name}. There is always exactly one.',
    mode_scheduled: {
      one: 'Everything goes after {count} day. Until then you can restore your account.',
      other: 'Everything goes after {count} days. Until then you can restore your account.',
    },
    scheduled: 'Your account is deleted. Everything goes on {date}.',
    scheduledHint: 'Until then it is inaccessible, and you can restore it.',
    scheduledNow: 'Changed your mind? One click brings your account back.',
    keepAccount: 'Keep my account',
    kept: 'Your account is restored.',
  },
}
