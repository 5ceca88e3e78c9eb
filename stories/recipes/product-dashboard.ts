import type { MessageOverrides } from 'latchkey'
import { type MemoryState, scenarios } from 'latchkey/adapters/memory'
import type { AccountAdapter, PreferenceSchema, Role } from 'latchkey/contract'
import { type StoryServer, storyServer } from '../email-change/server.js'

const option = <const V extends string>(value: V, label: string) => ({ value, label })

/** How the dashboard looks, and what it shows when it is opened. */
export const dashboardPreferences = {
  dateRange: {
    kind: 'select',
    label: 'Default date range',
    group: 'Dashboard',
    options: [option('today', 'Today'), option('7d', 'Last 7 days'), option('30d', 'Last 30 days')],
    default: '7d',
  },
  chartMetric: {
    kind: 'select',
    label: 'Default chart metric',
    group: 'Dashboard',
    options: [option('calls', 'Calls'), option('minutes', 'Minutes'), option('payments', 'Payments')],
    default: 'calls',
  },
  callsFilter: {
    kind: 'select',
    label: 'Default calls filter',
    group: 'Dashboard',
    options: [option('all', 'All calls'), option('answered', 'Answered'), option('missed', 'Missed')],
    default: 'all',
  },
  paymentsFilter: {
    kind: 'select',
    label: 'Default payments filter',
    group: 'Dashboard',
    options: [option('all', 'All payments'), option('settled', 'Settled'), option('failed', 'Failed')],
    default: 'all',
  },
  theme: {
    kind: 'select',
    label: 'Theme',
    group: 'Appearance',
    display: 'radio',
    options: [option('system', 'System'), option('light', 'Light'), option('dark', 'Dark')],
    default: 'system',
  },
  animations: {
    kind: 'toggle',
    label: 'Animations',
    help: 'Whether charts and pages move.',
    group: 'Appearance',
    default: true,
  },
} as const satisfies PreferenceSchema

/** Her workspace calls its roles as it likes, and describes those that it wants to. */
export const dashboardRoles = {
  described: {
    id: 'role_collections',
    name: 'Collections lead, EMEA',
    description: 'Sees all calls and payments of the region, and assigns them.',
    scope: { type: 'workspace', id: 'workspace_1', name: 'Meridian Calls' },
  },
  nameOnly: { id: 'role_17', name: 'Tier 2 (nights)' },
} as const satisfies Record<string, Role>

function describe(state: MemoryState, role: Role): void {
  // One method for the second factor, which is turned off as a whole; the address is not changed here.
  state.absent = [
    'mfa.enroll.sms',
    'mfa.enroll.email',
    'mfa.enroll.push',
    'mfa.enroll.webauthn',
    'mfa.remove',
    'mfa.rename',
    'mfa.setDefault',
    'backupCodes.disable',
  ]
  state.user.fields = { avatar: 'hidden', timezone: 'hidden', locale: 'hidden' }
  state.user.roles = [role]
  state.policy.password = { minLength: 8, require: ['upper', 'lower', 'digit', 'symbol'] }
  state.policy.passwordChange = { current: 'required', otherSessions: 'always_keep' }
  state.stepUp.operations = { 'mfa.disableAll': 'always' }
  state.stepUp.methods = ['password']
  state.preferences = { schema: dashboardPreferences, values: {}, version: 1, locked: {} }
}

export interface DashboardServer extends Pick<StoryServer, 'control'> {
  adapter: () => AccountAdapter
}

export interface DashboardUser {
  /** Of ten backup codes. Without it, MFA is off. */
  codesLeft?: number | undefined
  /** @defaultValue the one with a description */
  role?: Role | undefined
}

/** The dashboard's own server. */
export function dashboardServer({ codesLeft, role = dashboardRoles.described }: DashboardUser = {}): DashboardServer {
  const server = storyServer((state, now) => {
    if (codesLeft !== undefined) scenarios['two-codes-left'].apply(state, now)
    state.backupCodes.codes.forEach((code, index) => {
      code.used = index >= (codesLeft ?? 0)
    })
    describe(state, role)
  })
  return { adapter: server.parameters.adapter, control: server.control }
}

/** The words of the dashboard where they are not ours. */
export const dashboardWords: MessageOverrides = {
  accountSettings: { label: 'Settings' },
  preferences: {
    title: 'General',
    description: 'How the application appears and how your dashboard loads by default.',
    save: 'Save Changes',
    cancel: 'Cancel',
  },
  profileForm: {
    title: 'Profile',
    description: 'The fields of your profile that you can edit.',
    fullName: 'Full Name',
    save: 'Save Changes',
    cancel: 'Cancel',
  },
  accountInfo: {
    title: 'Account Information',
    description: 'Your role and its permissions depend on your workspace.',
    roles: { one: 'Current role', other: 'Current roles' },
    mfa: 'MFA',
    mfaOn: 'Enabled',
    mfaOff: 'Not enabled',
    updatedAt: 'Profile last updated',
  },
  passwordChange: {
    title: 'Change Password',
    description: 'At least 8 characters, with uppercase, lowercase, numeric, and special characters.',
    confirmation: 'Confirm new password',
  },
  mfaManager: {
    title: 'Multi-factor authentication (MFA)',
    description: 'A second proof when you sign in.',
    isOn: 'MFA is active on your account',
    isOff: 'MFA is not active on your account',
    turnOn: 'Enable MFA',
    turnOnMfa: 'Enable MFA',
    turnOff: 'Disable MFA',
    turnOffMfa: 'Disable MFA',
    turnOffQuestion: 'Disable MFA?',
    allRemoved: 'MFA is disabled now.',
    turnedOff: 'MFA is disabled.',
  },
  backupCodes: {
    regenerate: 'Regenerate backup codes',
    regenerateQuestion: 'Regenerate backup codes?',
    needsFactor: 'Backup codes come with MFA. Enable it first.',
  },
  stepUp: { description: 'Enter your password to go on.' },
}
