import type { MemoryState } from 'latchkey/adapters/memory'
import type { PreferenceSchema } from 'latchkey/contract'

const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()

/** An account of the EMA workspace: what Clerk knows of it, and what the product’s own server does. */
export function emaAccount(state: MemoryState): void {
  Object.assign(state.user, { fullName: 'Maya Okafor', username: 'maya', timezone: undefined, locale: undefined })
  state.user.email = { address: 'maya@northwind.example', verified: true }
  state.user.phone = { number: '+14155550132', verified: true }
  state.user.roles = []
  state.user.createdAt = ago(412)
  state.user.lastSignInAt = ago(2)
  state.user.fields = { timezone: 'hidden', locale: 'hidden' }
  state.policy.password = { minLength: 8, breachCheck: true }
  state.stepUp.operations['deletion.request'] = 'always'
  state.stepUp.methods = ['password', 'provider', 'passkey']
  state.connections = {
    providers: [
      { id: 'google', name: 'Google', purpose: 'sign_in' },
      { id: 'github', name: 'GitHub', purpose: 'sign_in' },
      { id: 'microsoft', name: 'Microsoft', purpose: 'sign_in' },
      { id: 'google-calendar', name: 'Google Calendar', purpose: 'integration' },
      { id: 'gmail', name: 'Gmail', purpose: 'integration' },
      { id: 'slack', name: 'Slack', purpose: 'integration' },
    ],
    items: [
      {
        id: 'connection_google',
        provider: 'google',
        purpose: 'sign_in',
        subject: 'maya',
        email: 'maya@northwind.example',
        connectedAt: ago(412),
        status: 'active',
      },
      {
        id: 'connection_calendar',
        provider: 'google-calendar',
        purpose: 'integration',
        subject: 'maya',
        email: 'maya@northwind.example',
        scopes: ['calendar.readonly'],
        connectedAt: ago(60),
        status: 'active',
      },
    ],
    linkedElsewhere: [],
  }
  state.preferences = {
    get schema() {
      return emaSchema(state.connections.items.some(({ provider }) => provider === 'slack'))
    },
    values: {},
    version: 1,
    locked: {},
  }
  state.usage = [
    { id: 'files', label: 'Files and attachments', used: 3.4 * 1024 ** 3, limit: 5 * 1024 ** 3, unit: 'bytes' },
  ]
  state.deletion = {
    mode: 'immediate',
    graceDays: 0,
    blockers: [
      {
        code: 'sole_owner',
        severity: 'warning',
        resource: { type: 'workspace', id: 'northwind', name: 'Northwind Studio' },
        message:
          'You own Northwind Studio, and it stays. Transfer ownership to another Owner first, or delete the workspace if you want it gone too.',
        resolutions: [
          { id: 'transfer', href: '/northwind/settings/members' },
          { id: 'delete', label: 'Delete the workspace', href: '/northwind/settings/members' },
        ],
      },
    ],
    consequences: ['Your Clerk identity is removed.', 'You are signed out of every device.'],
    confirmPhrase: undefined,
    scheduledFor: null,
  }
}

/** Signed up with Google, and never set a password. */
export function emaNewcomer(state: MemoryState): void {
  emaAccount(state)
  state.password.digest = null
  state.passkeys.items = []
}

/** What EMA asks about. Which channels there are depends on what is connected. */
function emaSchema(slack: boolean): PreferenceSchema {
  return {
    tone: {
      kind: 'select',
      label: 'Tone',
      display: 'radio',
      options: [
        { value: 'concise', label: 'Concise' },
        { value: 'friendly', label: 'Friendly' },
        { value: 'formal', label: 'Formal' },
      ],
      default: 'friendly',
    },
    cadence: {
      kind: 'select',
      label: 'Summary cadence',
      display: 'radio',
      options: [
        { value: 'daily', label: 'Daily' },
        { value: 'weekly', label: 'Weekly' },
        { value: 'off', label: 'Off' },
      ],
      default: 'weekly',
    },
    channels: {
      kind: 'multi',
      label: 'Notification channels',
      options: [
        { value: 'in_app', label: 'In-app' },
        { value: 'email', label: 'Email' },
        { value: 'slack', label: 'Slack', ...(slack ? {} : { unavailable: 'Connect Slack under Integrations first' }) },
      ],
      default: ['in_app', 'email'],
    },
  }
}
