/** What the loopback server knows: the part of Clerk that its frontend API shows. */
import { randomBytes } from 'node:crypto'
import { fail } from './failure.js'
import { createSettings, type Settings } from './settings.js'

export interface Verification {
  status: 'unverified' | 'verified' | 'failed' | 'expired'
  strategy: string | null
  attempts: number
  expireAt: number | null
  code?: string | undefined
  redirectUrl?: string | undefined
  nonce?: string | undefined
  error?: { code: string; message: string } | undefined
}

interface Identification {
  id: string
  verification: Verification
}
export interface Email extends Identification {
  address: string
  linkedTo: string[]
}
export interface Phone extends Identification {
  number: string
  reserved: boolean
  isDefault: boolean
}
export interface External extends Identification {
  provider: string
  email: string
  scopes: string[]
  wanted: string[]
  returnTo: string
}
export interface PasskeyRow extends Identification {
  name: string
  credentialId: string | undefined
  createdAt: number
  lastUsedAt: number | null
}

export interface User {
  id: string
  firstName: string | null
  lastName: string | null
  username: string | null
  password: string | null
  image: string | null
  emails: Email[]
  phones: Phone[]
  externals: External[]
  passkeys: PasskeyRow[]
  primaryEmailId: string | null
  primaryPhoneId: string | null
  totp: { id: string; secret: string; verified: boolean } | null
  backupCodes: string[] | null
  unsafeMetadata: Record<string, unknown>
  memberships: { role: string; roleName: string; organizationId: string; organization: string }[]
  mayDelete: boolean
  createdAt: number
  updatedAt: number
  lastSignInAt: number
  wrongPasswords: number
}

export interface Session {
  id: string
  user: User
  createdAt: number
  lastActiveAt: number
  /** When a first and when a second factor was proved last. */
  firstAt: number
  secondAt: number | null
  browser: string
  device: string
  reverification?: { level: string; status: string; first: Verification; second: Verification } | undefined
}

export interface SignIn {
  id: string
  user: User | null
  status: 'needs_identifier' | 'needs_first_factor' | 'needs_second_factor' | 'complete'
  first: Verification
  second: Verification
  sessionId: string | null
}

/** One browser, known by its token (a cookie, or a header outside of browsers). */
export interface Client {
  id: string
  token: string
  sessions: Session[]
  signIn: SignIn | null
}

export const lifetimeMs = 600_000

export function unverified(strategy: string | null = null): Verification {
  return { status: 'unverified', strategy, attempts: 0, expireAt: null }
}
export function verified(strategy: string): Verification {
  return { ...unverified(strategy), status: 'verified' }
}

export interface Sent {
  to: string
  /** A code or a link. */
  content: string
}

export class State {
  settings: Settings = createSettings()
  /** What every reverification asks for, whatever the browser says. */
  reverificationLevel: 'multi_factor' | undefined
  readonly users: User[] = []
  readonly clients = new Map<string, Client>()
  readonly outbox: Sent[] = []
  readonly images = new Map<string, { bytes: Buffer; type: string }>()

  id(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('hex')}`
  }

  createClient(): Client {
    const client: Client = { id: this.id('client'), token: randomBytes(24).toString('hex'), sessions: [], signIn: null }
    this.clients.set(client.token, client)
    return client
  }

  createUser(given: { email: string; password: string | null } & Partial<User>): User {
    const { email, ...more } = given
    const now = Date.now()
    const primary: Email = { id: this.id('idn'), address: email, linkedTo: [], verification: verified('email_code') }
    const user: User = {
      id: this.id('user'),
      firstName: null,
      lastName: null,
      username: null,
      image: null,
      emails: [primary],
      phones: [],
      externals: [],
      passkeys: [],
      primaryEmailId: primary.id,
      primaryPhoneId: null,
      totp: null,
      backupCodes: null,
      unsafeMetadata: {},
      memberships: [],
      mayDelete: true,
      createdAt: now,
      updatedAt: now,
      lastSignInAt: now,
      wrongPasswords: 0,
      ...more,
    }
    this.users.push(user)
    return user
  }

  signIn(client: Client, user: User, secondAt: number | null = null): Session {
    const now = Date.now()
    user.lastSignInAt = now
    const session: Session = {
      id: this.id('sess'),
      user,
      createdAt: now,
      lastActiveAt: now,
      firstAt: now,
      secondAt,
      browser: 'Chrome',
      device: 'Macintosh',
    }
    client.sessions.push(session)
    return session
  }

  sessionsOf(user: User): Session[] {
    return [...this.clients.values()].flatMap(({ sessions }) => sessions).filter((session) => session.user === user)
  }

  endSessions(sessions: readonly Session[]): void {
    for (const client of this.clients.values()) {
      client.sessions = client.sessions.filter((session) => !sessions.includes(session))
    }
  }

  deleteUser(user: User): void {
    this.endSessions(this.sessionsOf(user))
    this.users.splice(this.users.indexOf(user), 1)
  }

  hasSecondFactor(user: User): boolean {
    return user.totp?.verified === true || user.phones.some(({ reserved }) => reserved)
  }

  /** Sends a code, and remembers it. */
  send(verification: Verification, strategy: string, to: string): void {
    const code = String(Math.floor(Math.random() * 1e6)).padStart(6, '0')
    Object.assign(verification, { ...unverified(strategy), code, expireAt: Date.now() + lifetimeMs })
    this.outbox.push({ to, content: code })
  }

  /** Sends a link. */
  sendLink(verification: Verification, to: string, link: string, redirectUrl: string): void {
    Object.assign(verification, { ...unverified('email_link'), redirectUrl, expireAt: Date.now() + lifetimeMs })
    this.outbox.push({ to, content: link })
  }

  /** Throws unless the code is right, in time, and not tried too often. */
  prove(verification: Verification, code: string | undefined): void {
    if (verification.status === 'verified') fail(400, 'verification_already_verified')
    if (verification.expireAt !== null && verification.expireAt < Date.now()) fail(400, 'verification_expired')
    if (verification.attempts >= 5) fail(400, 'verification_failed')
    if (verification.code === undefined || code !== verification.code) {
      verification.attempts += 1
      fail(422, 'form_code_incorrect', 'code')
    }
    Object.assign(verification, { status: 'verified', code: undefined, expireAt: null })
  }
}
