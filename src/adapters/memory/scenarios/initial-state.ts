import type { OperationId } from '../../../contract/index.js'
import { digest } from '../digest.js'
import { knownSecrets } from '../known.js'
import type { MemoryState } from '../state.js'
import { preferenceSchema } from './preferences.js'
import { ages, ago, manySessions } from './rows.js'

/** What a product asks a recent proof for, unless a scenario says otherwise. */
export const sensitive: readonly OperationId[] = [
  'email.start',
  'phone.start',
  'phone.remove',
  'password.set',
  'password.remove',
  'mfa.enroll.totp',
  'mfa.enroll.sms',
  'mfa.enroll.email',
  'mfa.enroll.webauthn',
  'mfa.enroll.push',
  'mfa.remove',
  'mfa.disableAll',
  'backupCodes.regenerate',
  'backupCodes.disable',
  'passkeys.add',
  'passkeys.remove',
  'connections.connect',
  'connections.disconnect',
  'sessions.revoke',
  'sessions.revokeOthers',
  'sessions.revokeAll',
  'deletion.request',
]

/** Ada Lovelace, as she is before any scenario. `now` in ms since the epoch. */
export function initialState(now: number): MemoryState {
  const { minute, day } = ages
  return {
    absent: [],
    network: { latencyMs: 0, offline: false, failingReads: false, rateLimitedUntil: null },
    user: {
      id: 'user_ada',
      fullName: 'Ada Lovelace',
      username: 'ada',
      email: { address: 'ada@example.com', verified: true },
      phone: { number: '+442079460958', verified: true },
      avatar: { url: null, source: 'none' },
      timezone: 'Europe/London',
      locale: 'en-GB',
      createdAt: ago(now, 730 * day),
      updatedAt: ago(now, 12 * day),
      lastSignInAt: ago(now, 5 * day),
      roles: [
        {
          id: 'role_editor',
          name: 'Editor',
          description: 'Can change everything but members and billing.',
          scope: { type: 'workspace', id: 'workspace_1', name: 'Analytical Engines' },
        },
      ],
      custom: { jobTitle: 'Analyst' },
      fields: {},
      availability: {},
    },
    policy: {
      name: { shape: 'full', required: true, maxLength: 200 },
      password: { minLength: 12, maxLength: 1024, breachCheck: true, history: 3 },
      username: { minLength: 3, maxLength: 30, pattern: '[a-z0-9._-]+', caseInsensitive: true },
      avatar: { maxBytes: 2 * 1024 * 1024, mimeTypes: ['image/png', 'image/jpeg', 'image/webp'], square: true },
      passwordChange: { current: 'required', otherSessions: 'choice' },
      mfa: { sms: 'allowed' },
      backupCodes: { count: 10, requiresFactor: true, warnBelow: 3 },
    },
    limits: {
      proofAttempts: 5,
      lockoutMs: 15 * minute,
      codeAttempts: 5,
      codeTtlMs: 10 * minute,
      resendAfterMs: 30_000,
      sendsPerHour: 10,
    },
    taken: {
      emails: ['grace@example.com', 'charles@example.com'],
      usernames: ['grace', 'charles', 'admin'],
      phones: ['+442079460111'],
    },
    outbox: [],
    sessions: manySessions(3, now),
    currentSessionId: 'session_1',
    authenticatedAt: ago(now, 0),
    revocationDelaySeconds: undefined,
    stepUp: {
      operations: Object.fromEntries(sensitive.map((operation) => [operation, 'if_stale'])),
      methods: ['password', 'totp', 'passkey', 'email'],
      secondStep: [],
      scope: 'session',
      maxAgeSeconds: 600,
    },
    password: {
      digest: digest(knownSecrets.password),
      history: [],
      breached: ['password1234', 'qwertyuiop123', 'letmein-letmein', 'correcthorsebatterystaple'],
      rotatesSession: false,
    },
    lockout: { failures: 0, until: null },
    mfa: { enforced: false, factors: [], pushAnswer: 'approved' },
    backupCodes: { issuedAt: 'confirm', codes: [], generatedAt: null },
    passkeys: {
      items: [
        {
          id: 'passkey_macbook',
          name: 'MacBook Pro',
          createdAt: ago(now, 90 * day),
          lastUsedAt: ago(now, 5 * day),
          synced: true,
          aaguid: 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd',
        },
      ],
      ceremony: 'succeeds',
    },
    connections: {
      providers: [
        { id: 'google', name: 'Google', purpose: 'sign_in' },
        { id: 'github', name: 'GitHub', purpose: 'sign_in', multiple: true },
        { id: 'google-calendar', name: 'Google Calendar', purpose: 'integration' },
        { id: 'slack', name: 'Slack', purpose: 'integration', multiple: true },
      ],
      items: [
        {
          id: 'connection_google',
          provider: 'google',
          purpose: 'sign_in',
          subject: 'ada',
          label: 'Ada Lovelace',
          email: 'ada@example.com',
          scopes: ['openid', 'email'],
          connectedAt: ago(now, 400 * day),
          status: 'active',
        },
        {
          id: 'connection_calendar',
          provider: 'google-calendar',
          purpose: 'integration',
          subject: 'ada',
          email: 'ada@example.com',
          scopes: ['calendar.readonly'],
          connectedAt: ago(now, 40 * day),
          status: 'needs_reconnect',
        },
      ],
      linkedElsewhere: ['github:grace'],
    },
    email: { mode: 'code_new', hideTaken: false },
    preferences: { schema: preferenceSchema, values: { weeklyDigest: false }, version: 1, locked: {} },
    usage: [
      { id: 'storage', label: 'Files', used: 3_400_000_000, limit: 5_000_000_000, unit: 'bytes' },
      { id: 'reports', label: 'Reports', used: 18, limit: 20, unit: 'count' },
      { id: 'messages', label: 'Messages', used: 1_204, limit: null, unit: 'count' },
    ],
    deletion: {
      mode: 'immediate',
      graceDays: 30,
      blockers: [],
      consequences: [
        'You are signed out on every device.',
        'Your profile, files and preferences are deleted.',
        'What you wrote in shared workspaces stays, without your name.',
      ],
      confirmPhrase: 'delete my account',
      scheduledFor: null,
    },
  }
}
