import type { CreateTableBuilder, Kysely, Selectable } from 'kysely'

/**
 * What is stored. Instants are ISO text in UTC, which sorts as it is read; flags are 0 and 1; lists and objects are JSON. So
 * the same statements serve SQLite and PostgreSQL. Nothing that opens a door is stored as it is: passwords, tokens and
 * codes are hashed, secrets that are needed again are encrypted.
 */
export interface Tables {
  users: {
    id: string
    email: string | null
    /** In lower case: addresses that differ by letter case alone are one. */
    email_key: string | null
    email_verified: number
    full_name: string | null
    username: string | null
    username_key: string | null
    phone: string | null
    picture_id: string | null
    timezone: string | null
    locale: string | null
    custom: string
    role: string
    plan: string
    password_hash: string | null
    /** Wrong passwords and codes in a row. */
    failures: number
    locked_until: string | null
    mfa_enforced: number
    preferences: string
    preferences_version: number
    delete_at: string | null
    created_at: string
    updated_at: string
    last_sign_in_at: string | null
  }
  sessions: {
    id: string
    user_id: string
    token_hash: string
    created_at: string
    last_active_at: string
    expires_at: string
    /** When the user last proved who they are. */
    proved_at: string
    ip: string
    user_agent: string
  }
  /** The right password, and not yet the code. */
  pending_sign_ins: { token_hash: string; user_id: string; attempts_left: number; expires_at: string }
  former_passwords: { id: string; user_id: string; hash: string; created_at: string }
  pictures: { id: string; user_id: string; type: string; data: string; bytes: number }
  email_changes: { id: string; user_id: string; new_email: string; silent: number; created_at: string }
  phone_changes: { id: string; user_id: string; number: string; created_at: string }
  /** Codes that were sent. `subject` is the change, enrolment or step-up that it belongs to. */
  challenges: {
    id: string
    user_id: string
    subject: string
    role: string
    channel: 'email' | 'sms'
    destination: string
    code_hash: string | null
    /** Looks like any other, but nothing is sent. */
    silent: number
    verified_at: string | null
    attempts_left: number
    expires_at: string
    resend_at: string
  }
  enrollments: {
    id: string
    user_id: string
    type: string
    name: string
    destination: string | null
    secret: string | null
    attempts_left: number
    expires_at: string
  }
  factors: {
    id: string
    user_id: string
    type: string
    name: string
    destination: string | null
    secret: string | null
    /** The last step that a code of an app was taken for: none works twice. */
    last_step: number
    is_default: number
    created_at: string
    last_used_at: string | null
  }
  backup_codes: { id: string; user_id: string; code_hash: string; used_at: string | null; created_at: string }
  credentials: {
    id: string
    user_id: string
    /** A passkey signs in; a security key is a second factor, under the same id there. */
    use: 'passkey' | 'factor'
    credential_id: string
    public_key: string
    counter: number
    transports: string
    name: string | null
    synced: number
    aaguid: string
    created_at: string
    last_used_at: string | null
  }
  /** WebAuthn challenges under way. */
  ceremonies: { id: string; user_id: string; purpose: string; challenge: string; expires_at: string }
  connections: {
    id: string
    user_id: string
    provider: string
    subject: string
    label: string | null
    email: string | null
    scopes: string
    connected_at: string
  }
  /** The user is at a provider. */
  trips: {
    state_hash: string
    user_id: string | null
    purpose: 'connect' | 'step_up' | 'sign_in'
    provider: string
    verifier: string
    scopes: string
    requirement_id: string | null
    return_to: string
    /** Who the provider says it was, once they are back. */
    answer: string | null
    expires_at: string
  }
  requirements: {
    id: string
    user_id: string
    session_id: string
    operation: string
    level: 'recent' | 'mfa'
    methods: string
    expires_at: string
  }
  proofs: {
    token_hash: string
    session_id: string
    user_id: string
    /** `null` for a proof that is good for every operation that wants a recent one. */
    operation: string | null
    expires_at: string
  }
  answers: {
    key_hash: string
    user_id: string
    fingerprint: string
    answer: string
    expires_at: string
  }
  studios: { id: string; owner_id: string; name: string; members: number }
}

export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>

type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer'>>

const ofUser = { id: 'text', user_id: 'text' } as const

/** The first column is the key. A question mark allows `null`. */
const columns: { [Table in keyof Tables]: Columns & Record<keyof Tables[Table], 'text' | 'text?' | 'integer'> } = {
  users: {
    id: 'text',
    email: 'text?',
    email_key: 'text?',
    email_verified: 'integer',
    full_name: 'text?',
    username: 'text?',
    username_key: 'text?',
    phone: 'text?',
    picture_id: 'text?',
    timezone: 'text?',
    locale: 'text?',
    custom: 'text',
    role: 'text',
    plan: 'text',
    password_hash: 'text?',
    failures: 'integer',
    locked_until: 'text?',
    mfa_enforced: 'integer',
    preferences: 'text',
    preferences_version: 'integer',
    delete_at: 'text?',
    created_at: 'text',
    updated_at: 'text',
    last_sign_in_at: 'text?',
  },
  sessions: {
    ...ofUser,
    token_hash: 'text',
    created_at: 'text',
    last_active_at: 'text',
    expires_at: 'text',
    proved_at: 'text',
    ip: 'text',
    user_agent: 'text',
  },
  pending_sign_ins: { token_hash: 'text', user_id: 'text', attempts_left: 'integer', expires_at: 'text' },
  former_passwords: { ...ofUser, hash: 'text', created_at: 'text' },
  pictures: { ...ofUser, type: 'text', data: 'text', bytes: 'integer' },
  email_changes: { ...ofUser, new_email: 'text', silent: 'integer', created_at: 'text' },
  phone_changes: { ...ofUser, number: 'text', created_at: 'text' },
  challenges: {
    ...ofUser,
    subject: 'text',
    role: 'text',
    channel: 'text',
    destination: 'text',
    code_hash: 'text?',
    silent: 'integer',
    verified_at: 'text?',
    attempts_left: 'integer',
    expires_at: 'text',
    resend_at: 'text',
  },
  enrollments: {
    ...ofUser,
    type: 'text',
    name: 'text',
    destination: 'text?',
    secret: 'text?',
    attempts_left: 'integer',
    expires_at: 'text',
  },
  factors: {
    ...ofUser,
    type: 'text',
    name: 'text',
    destination: 'text?',
    secret: 'text?',
    last_step: 'integer',
    is_default: 'integer',
    created_at: 'text',
    last_used_at: 'text?',
  },
  backup_codes: { ...ofUser, code_hash: 'text', used_at: 'text?', created_at: 'text' },
  credentials: {
    ...ofUser,
    use: 'text',
    credential_id: 'text',
    public_key: 'text',
    counter: 'integer',
    transports: 'text',
    name: 'text?',
    synced: 'integer',
    aaguid: 'text',
    created_at: 'text',
    last_used_at: 'text?',
  },
  ceremonies: { ...ofUser, purpose: 'text', challenge: 'text', expires_at: 'text' },
  connections: {
    ...ofUser,
    provider: 'text',
    subject: 'text',
    label: 'text?',
    email: 'text?',
    scopes: 'text',
    connected_at: 'text',
  },
  trips: {
    state_hash: 'text',
    user_id: 'text?',
    purpose: 'text',
    provider: 'text',
    verifier: 'text',
    scopes: 'text',
    requirement_id: 'text?',
    return_to: 'text',
    answer: 'text?',
    expires_at: 'text',
  },
  requirements: {
    ...ofUser,
    session_id: 'text',
    operation: 'text',
    level: 'text',
    methods: 'text',
    expires_at: 'text',
  },
  proofs: { token_hash: 'text', session_id: 'text', user_id: 'text', operation: 'text?', expires_at: 'text' },
  answers: { key_hash: 'text', user_id: 'text', fingerprint: 'text', answer: 'text', expires_at: 'text' },
  studios: { id: 'text', owner_id: 'text', name: 'text', members: 'integer' },
}

/** What nobody may have twice; the database decides, also between two requests at once. */
const unique: readonly (readonly [keyof Tables, readonly string[]])[] = [
  ['users', ['email_key']],
  ['users', ['username_key']],
  ['users', ['phone']],
  ['sessions', ['token_hash']],
  ['credentials', ['credential_id']],
  ['connections', ['provider', 'subject']],
]

const isTable = (name: string): name is keyof Tables => name in columns
export const tableNames: readonly (keyof Tables)[] = Object.keys(columns).filter(isTable)

/** Makes what is not there yet. */
export async function createTables(db: Kysely<Tables>): Promise<void> {
  for (const table of tableNames) {
    let builder: CreateTableBuilder<string, string> = db.schema.createTable(table).ifNotExists()
    for (const [index, [name, type]] of Object.entries(columns[table]).entries()) {
      builder = builder.addColumn(name, type === 'integer' ? 'integer' : 'text', (column) =>
        index === 0 ? column.primaryKey().notNull() : type === 'text?' ? column : column.notNull(),
      )
    }
    await builder.execute()
    if ('user_id' in columns[table]) {
      await db.schema.createIndex(`${table}_of_user`).ifNotExists().on(table).column('user_id').execute()
    }
  }
  for (const [table, of] of unique) {
    await db.schema
      .createIndex(`${table}_${of.join('_')}`)
      .ifNotExists()
      .on(table)
      .columns([...of])
      .unique()
      .execute()
  }
}
