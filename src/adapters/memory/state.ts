import type {
  Account,
  AccountPolicy,
  Connection,
  ConnectionProvider,
  DeletionBlocker,
  DeletionEligibility,
  FactorType,
  ISODate,
  OperationId,
  Passkey,
  PreferenceLock,
  PreferenceSchema,
  PreferenceValue,
  Session,
  StepUpMethod,
  UsageMeter,
} from '../../contract/index.js'

/** All that the server knows, live: what a test changes here is what the next call sees. */
export interface MemoryState {
  /** Operations that this back end does not have. Read once, when the adapter is made. */
  absent: OperationId[]
  network: NetworkState
  /** As it is handed out, without what follows from the rest of the state. */
  user: Omit<Account, 'hasPassword' | 'mfaEnabled'>
  policy: AccountPolicy
  limits: ServerLimits
  /** What belongs to other people's accounts. */
  taken: { emails: string[]; usernames: string[]; phones: string[] }
  /** Every mail and text message that was sent, the latest last. */
  outbox: OutboxMessage[]
  /** The newest first; the current one anywhere. */
  sessions: StoredSession[]
  /** `null` when nobody is signed in. */
  currentSessionId: string | null
  /** When the user last proved who they are; older than `stepUp.maxAgeSeconds` is stale. */
  authenticatedAt: ISODate
  /** Seconds until a session that was ended really stops working. */
  revocationDelaySeconds: number | undefined
  stepUp: StepUpState
  password: PasswordState
  /** Wrong passwords and codes in a row. */
  lockout: { failures: number; until: ISODate | null }
  mfa: {
    enforced: boolean
    factors: StoredFactor[]
    /** What the user answers on the phone when a push factor is confirmed. */
    pushAnswer: 'approved' | 'declined'
  }
  backupCodes: BackupCodesState
  passkeys: { items: Passkey[]; ceremony: Ceremony }
  connections: ConnectionsState
  email: {
    mode: 'code_new' | 'code_both' | 'link_new'
    /** Answers for a taken address as for a free one, and sends nothing. */
    hideTaken: boolean
  }
  preferences: {
    schema: PreferenceSchema
    values: Record<string, PreferenceValue>
    version: number
    locked: Record<string, PreferenceLock>
  }
  usage: UsageMeter[]
  deletion: DeletionState
}

export interface NetworkState {
  /** How long each answer takes, in ms; `Infinity` never comes. */
  latencyMs: number
  offline: boolean
  /** Reads get no answer, while writes do. */
  failingReads: boolean
  /** Until then every write is `rate_limited`. */
  rateLimitedUntil: ISODate | null
}

export interface ServerLimits {
  /** Wrong passwords and codes in a row before the account is locked. */
  proofAttempts: number
  lockoutMs: number
  /** Wrong tries per code that was sent. */
  codeAttempts: number
  codeTtlMs: number
  resendAfterMs: number
  /** Messages to one address or number. */
  sendsPerHour: number
}

export interface OutboxMessage {
  channel: 'email' | 'sms'
  to: string
  purpose: 'email_change' | 'email_changed' | 'phone_change' | 'mfa' | 'step_up' | 'deletion'
  code?: string | undefined
  /** Hand it to `control.openLink`, as the user's click would. */
  link?: string | undefined
  sentAt: ISODate
}

export interface StoredSession extends Omit<Session, 'current'> {
  /** How many more tries to end it fail. */
  stuck?: number | undefined
}

export interface StepUpState {
  /** `always` asks for a proof of that very call, `if_stale` for a recent one. */
  operations: Partial<Record<OperationId, 'always' | 'if_stale' | 'never'>>
  /** What is offered, the preferred one first. What the user does not have is left out. */
  methods: StepUpMethod['type'][]
  /** What a mail brings. @defaultValue 'code' */
  mail?: 'code' | 'link' | undefined
  /** What is asked for after the first proof (`more`); empty for nothing. */
  secondStep: StepUpMethod['type'][]
  /** What a proof for an `if_stale` operation is good for. */
  scope: 'session' | 'operation'
  maxAgeSeconds: number
}

export interface PasswordState {
  /** See `digest`; `null` when the user has none. */
  digest: string | null
  /** Digests of the former ones, the latest first. */
  history: string[]
  /** Known from breaches. */
  breached: string[]
  /** Whether a change of the password gives the current session a new id. */
  rotatesSession: boolean
}

export interface StoredFactor {
  id: string
  type: FactorType
  name: string
  /** The whole number or address. */
  destination?: string | undefined
  /** Bytes, so that its Base32 form is not left in memory. */
  secret?: Uint8Array | undefined
  /** The last TOTP step that was used: no code works twice (RFC 6238, 5.2). */
  lastStep?: number | undefined
  isDefault: boolean
  createdAt: ISODate
  lastUsedAt?: ISODate | undefined
}

export interface BackupCodesState {
  /** When codes are handed out, beside `regenerate`. */
  issuedAt: 'start' | 'confirm' | 'regenerate'
  codes: { digest: string; used: boolean }[]
  generatedAt: ISODate | null
}

/** How the browser's WebAuthn dialog ends. */
export type Ceremony = 'succeeds' | 'cancelled' | 'already_enrolled' | 'unsupported' | 'fails'

/** Its identity at the provider, beside what is handed out. */
export interface StoredConnection extends Omit<Connection, 'removable'> {
  subject: string
}

export interface ConnectionsState {
  providers: ConnectionProvider[]
  items: StoredConnection[]
  /** `provider:subject` of the accounts that other users have connected. */
  linkedElsewhere: string[]
}

export interface DeletionState {
  mode: Exclude<DeletionEligibility['mode'], 'unknown'>
  graceDays: number
  blockers: DeletionBlocker[]
  consequences: string[]
  confirmPhrase: string | undefined
  scheduledFor: ISODate | null
}
