import type { Page, Session } from '../../src/contract/index.js'
import type { Parser } from '../../src/core/parse.js'
import { parseAccount } from '../../src/schemas/account.js'
import { parseBackupCodesIssue, parseBackupCodesStatus } from '../../src/schemas/backup-codes.js'
import {
  parseConnected,
  parseConnecting,
  parseConnectionProviders,
  parseConnections,
} from '../../src/schemas/connections.js'
import { parseDeletionEligibility, parseDeletionOutcome } from '../../src/schemas/deletion.js'
import { parseDone, parseDoneOrRedirect } from '../../src/schemas/done.js'
import { parseEmailChange, parsePendingEmailChange } from '../../src/schemas/email.js'
import { parseMfaEnrolled, parseMfaEnrollment, parseMfaStatus } from '../../src/schemas/mfa.js'
import { parsePasskeyAdded, parsePasskeys } from '../../src/schemas/passkeys.js'
import { parsePhoneChange } from '../../src/schemas/phone.js'
import { parsePolicy } from '../../src/schemas/policy.js'
import { parsePreferenceSchema, parsePreferences, parsePreferencesUpdated } from '../../src/schemas/preferences.js'
import { parseAvatarSet, parseUsernameCheck } from '../../src/schemas/profile.js'
import { parseRevokeOthers, parseSession, parseSessionPage } from '../../src/schemas/sessions.js'
import { parseStepUpRequirement, parseStepUpResult, parseStepUpStep } from '../../src/schemas/step-up.js'
import { parseUsage } from '../../src/schemas/usage.js'

/** One parser, and an answer that it has to take as it is. */
export interface Answer {
  name: string
  parse: Parser<unknown>
  /** What an adapter returns, with every member that the contract has. */
  good: unknown
}

function answer<T>(name: string, parse: Parser<T>, good: NoInfer<T>): Answer {
  return { name, parse, good }
}

const at = '2026-03-12T09:30:00.000Z'
const effects = {
  currentSession: 'rotated',
  otherSessions: 'ended',
  effectiveWithinSeconds: 60,
  changed: ['sessions'],
} as const
const locked = {
  state: 'unavailable',
  reason: 'managed',
  managedBy: { kind: 'sso', name: 'Okta', url: 'https://okta.test' },
} as const
const challenge = {
  id: 'c1',
  channel: 'email',
  method: 'code',
  status: 'sent',
  destination: 'a••@example.com',
  codeLength: 6,
  alphabet: 'digits',
  expiresAt: at,
  resendAt: at,
  attemptsLeft: 3,
} as const
const factor = {
  id: 'f1',
  type: 'totp',
  name: 'Phone',
  destination: '••55',
  isDefault: true,
  createdAt: at,
  lastUsedAt: at,
  removable: locked,
} as const
const requirement = {
  id: 'r1',
  operation: 'sessions.revokeOthers',
  level: 'mfa',
  methods: [
    { id: 'm1', type: 'password' },
    { id: 'm2', type: 'sms', destination: '••55' },
    { id: 'm3', type: 'provider', provider: 'google' },
  ],
  maxAgeSeconds: 600,
} as const
const emailChange = {
  id: 'e1',
  newEmail: 'new@example.com',
  status: 'pending',
  challenges: [{ ...challenge, role: 'new' }],
  effects,
} as const
const passkey = {
  id: 'p1',
  name: 'Laptop',
  createdAt: at,
  lastUsedAt: at,
  synced: true,
  aaguid: 'a',
  removable: locked,
} as const
const connection = {
  id: 'x1',
  provider: 'google',
  purpose: 'sign_in',
  label: 'Ada',
  email: 'ada@example.com',
  avatarUrl: 'https://a.test/x.png',
  scopes: ['mail'],
  connectedAt: at,
  status: 'active',
  removable: { state: 'available' },
} as const

export const session = {
  id: 's1',
  current: true,
  createdAt: at,
  lastActiveAt: at,
  expiresAt: at,
  ip: '192.0.2.1',
  device: { kind: 'desktop', browser: 'Firefox', os: 'Linux', name: 'Work' },
  location: { city: 'Oslo', region: 'Oslo', country: 'NO' },
  impersonated: false,
  revocable: true,
} as const

export const account = {
  id: 'u1',
  fullName: 'Ada Lovelace',
  firstName: 'Ada',
  lastName: null,
  username: 'ada',
  email: { address: 'ada@example.com', verified: true },
  phone: { number: '+4930123456', verified: false },
  avatar: { url: 'https://a.test/x.png', source: 'custom' },
  timezone: 'Europe/Berlin',
  locale: 'pt-BR',
  createdAt: at,
  updatedAt: at,
  lastSignInAt: at,
  hasPassword: true,
  mfaEnabled: 'unknown',
  roles: [{ id: 'o', name: 'Owner', description: 'All of it', scope: { type: 'workspace', id: 'w', name: 'Acme' } }],
  managedBy: { kind: 'scim', name: 'Okta', url: 'https://okta.test' },
  custom: { team: 'Core', tags: ['a', 'b'], deep: { n: 1, none: null } },
  fields: { username: 'readonly', 'custom.team': 'hidden' },
  availability: { email: locked, sessions: { state: 'available' } },
} as const

export const policy = {
  name: { shape: 'parts', required: true, maxLength: 80 },
  password: {
    minLength: 12,
    maxLength: 128,
    maxBytes: 72,
    require: ['upper', 'digit'],
    atLeastClasses: 3,
    minScore: 3,
    breachCheck: true,
    history: 5,
  },
  username: { minLength: 3, maxLength: 20, pattern: '[a-z]+', immutable: false, caseInsensitive: true },
  avatar: { maxBytes: 2_000_000, mimeTypes: ['image/png'], square: true },
  passwordChange: { current: 'if_stale', otherSessions: 'choice' },
  mfa: { sms: 'only_beside_stronger' },
  backupCodes: { count: 10, requiresFactor: false, warnBelow: 3 },
  stepUp: { 'deletion.request': 'always' },
} as const

/** The page and then its rows, as the session list reads them. */
const parseSessionList: Parser<Page<Session>> = (value) => {
  const page = parseSessionPage(value)
  if (!page.ok) return page
  const { rows, ...rest } = page.value
  const parsed = rows.map((row) => parseSession(row))
  const rejected = parsed.flatMap((row) => (row.ok ? row.rejected : [{ path: '', reason: row.reason }]))
  return {
    ok: true,
    value: { items: parsed.flatMap((row) => (row.ok ? [row.value] : [])), ...rest },
    rejected: [...page.rejected, ...rejected].slice(0, 100),
  }
}

/** One good answer per parser, with every member that the contract has. */
export const answers: Answer[] = [
  answer('account', parseAccount, account),
  answer('policy', parsePolicy, policy),
  answer('session page', parseSessionList, { items: [session], nextCursor: 'n', total: 1 }),
  answer('session', parseSession, session),
  answer('revokeOthers', parseRevokeOthers, { status: 'done', effects, count: 2, failed: ['s3'] }),
  answer('done', parseDone, { status: 'done', effects }),
  answer('done or redirect', parseDoneOrRedirect, { status: 'redirect', url: 'https://id.test' }),
  answer('username check', parseUsernameCheck, {
    available: false,
    errors: [{ field: 'username', code: 'too_short', message: 'min', params: { min: 3 } }],
  }),
  answer('avatar', parseAvatarSet, { status: 'done', effects, url: 'https://a.test/x.png' }),
  answer('email change', parseEmailChange, emailChange),
  answer('pending email change', parsePendingEmailChange, emailChange),
  answer('phone change', parsePhoneChange, { id: 'p', number: '+4930123456', status: 'pending', challenge, effects }),
  answer('mfa status', parseMfaStatus, {
    enabled: true,
    enforced: true,
    factors: [factor],
    backupCodes: { generated: true, total: 10, remaining: 'unknown', generatedAt: at },
  }),
  answer('mfa enrolment', parseMfaEnrollment, {
    status: 'pending',
    type: 'totp',
    id: 't',
    secret: 'JBSWY3DPEHPK3PXP',
    uri: 'otpauth://totp/x',
    digits: 6,
    period: 30,
    expiresAt: at,
    backupCodes: ['aaaa-bbbb'],
  }),
  answer('mfa enrolled', parseMfaEnrolled, { status: 'done', effects, factor, backupCodes: ['aaaa-bbbb'] }),
  answer('backup codes status', parseBackupCodesStatus, { generated: true, total: 10, remaining: 2, generatedAt: at }),
  answer('backup codes', parseBackupCodesIssue, { codes: ['a', 'b'], generatedAt: at, invalidatedPrevious: true }),
  answer('passkeys', parsePasskeys, [passkey]),
  answer('passkey added', parsePasskeyAdded, { status: 'done', effects, passkey }),
  answer('connections', parseConnections, [connection]),
  answer('connection providers', parseConnectionProviders, [
    { id: 'google', name: 'Google', iconUrl: 'https://a.test/g.svg', purpose: 'sign_in', multiple: true },
  ]),
  answer('connecting', parseConnecting, { status: 'redirect', url: 'https://id.test' }),
  answer('connected', parseConnected, { status: 'done', effects, connection }),
  answer('preference schema', parsePreferenceSchema, {
    digest: {
      label: 'Digest',
      help: 'Weekly',
      group: 'Mail',
      kind: 'toggle',
      default: true,
      locked: { reason: 'plan' },
    },
    tone: {
      label: 'Tone',
      kind: 'select',
      options: [{ value: 'a', label: 'A', unavailable: 'Soon' }],
      default: 'a',
      display: 'radio',
    },
    days: { label: 'Days', kind: 'multi', options: [{ value: 'a', label: 'A' }], default: ['a'] },
    bio: { label: 'Bio', kind: 'text', default: '', maxLength: 10 },
    size: { label: 'Size', kind: 'number', default: 3, min: 1, max: 5 },
  }),
  answer('preferences', parsePreferences, {
    values: { digest: true, tone: 'a', days: ['a'], size: 3 },
    version: 'v1',
    locked: { digest: { reason: 'plan', message: 'Pro only', href: '/plans' } },
  }),
  answer('preferences updated', parsePreferencesUpdated, {
    status: 'done',
    effects,
    values: { size: 4 },
    version: 'v2',
  }),
  answer('usage', parseUsage, [{ id: 'storage', label: 'Storage', used: 1, limit: null, unit: 'bytes' }]),
  answer('deletion eligibility', parseDeletionEligibility, {
    eligible: false,
    blockers: [
      {
        code: 'sole_owner',
        severity: 'blocking',
        resource: { type: 'workspace', id: 'w', name: 'Acme' },
        message: 'Owns Acme',
        resolutions: [{ id: 'transfer', label: 'Transfer', href: '/transfer' }],
      },
    ],
    mode: 'scheduled',
    graceDays: 30,
    scheduledFor: at,
    consequences: ['All is gone'],
    confirmPhrase: 'delete',
  }),
  answer('deletion outcome', parseDeletionOutcome, {
    status: 'done',
    effects,
    outcome: 'scheduled',
    purgeAt: at,
    cancellable: true,
  }),
  answer('step-up requirement', parseStepUpRequirement, requirement),
  answer('step-up step', parseStepUpStep, { status: 'challenge', challenge }),
  answer('step-up result', parseStepUpResult, { status: 'more', requirement }),
]
