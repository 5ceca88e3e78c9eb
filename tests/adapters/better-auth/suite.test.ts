import type { DeletionBlocker, OperationId } from 'latchkey/contract'
import type { AdapterFixture } from 'latchkey/testing'
import { defineAdapterSuite } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { keepServedTable, watchRun } from '../served.js'
import { Authenticator } from './authenticator.js'
import { Browser, context, createWorld, email, origin, password, totpCode, type WorldOptions } from './fixture.js'
import { preferenceSchema } from './preference-fields.js'
import { unserved, unservedByLinks } from './unserved.js'

const paths: Record<string, string> = {
  'profile.update': '/update-user',
  'password.change': '/change-password',
  'sessions.revokeOthers': '/revoke-other-sessions',
}

const additionalFields = ['team', 'plan', 'timezone', 'locale']
const server = { username: true, phone: true, latchkey: true, verified: true, preferences: true, additionalFields }
const plugins: NonNullable<WorldOptions['adapter']>['plugins'] = ['username', 'phoneNumber']
const shared = { additionalFields, preferences: preferenceSchema, deleteUser: true }
const soleOwner: DeletionBlocker = {
  code: 'sole_owner',
  severity: 'blocking',
  resource: { type: 'workspace', id: 'w-1', name: 'Northwick' },
  message: 'You are the only owner of Northwick.',
  resolutions: [{ id: 'transfer', label: 'Transfer it', href: '/transfer' }],
}
const providers = [
  { id: 'northwick', name: 'Northwick ID' },
  { id: 'studio', name: 'Studio', purpose: 'integration' as const },
]

/** The ways in which a server can be set up to change an address. */
const variants: Record<'codes' | 'codesOnBoth' | 'links', WorldOptions> = {
  codes: {
    server: {
      ...server,
      emailCodes: 'new',
      deleteUser: 'immediate',
      twoFactor: true,
      passkey: true,
      elsewhere: { subject: 'one', email },
    },
    adapter: { ...shared, plugins: [...plugins, 'emailOtp', 'twoFactor', 'passkey'], providers },
  },
  codesOnBoth: {
    server: { ...server, emailCodes: 'both', deleteUser: 'immediate', twoFactor: true },
    adapter: { ...shared, plugins: [...plugins, 'emailOtp'] },
  },
  links: {
    server: { ...server, emailLinks: 'both', deleteUser: 'by_email', elsewhere: { subject: 'one', email } },
    adapter: { ...shared, plugins, changeEmailLinks: 'current_and_new', providers, providerDetails: true },
  },
}

/** The means of the suite on a real server, whose clock and wire the test holds in its hands. */
async function fixture(variant: keyof typeof variants): Promise<AdapterFixture> {
  const options = variants[variant]
  const world = await createWorld(options)
  const { browser, client, database, adapter } = world
  const isOn = variant === 'codesOnBoth'
  let code = isOn ? (await world.enableTwoFactor()).code : undefined
  const authenticator = options.server?.passkey ? new Authenticator(origin).install() : undefined
  const other = new Browser(world.handle, 'curl/8.0')
  const api = (path: string, body: object): Promise<Response> =>
    other.fetch(`http://localhost:3000/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await api('/sign-up/email', { email: 'eve@example.test', password, name: 'Eve', username: 'eve_example' })
  database.session.length = 1
  const userId = database.user[0]?.id ?? ''
  const linked = {
    id: 'studio-account',
    accountId: 'theirs',
    providerId: 'studio',
    userId,
    accessToken: 'linked-token',
  }
  if (options.server?.elsewhere) database.account.push({ ...linked, createdAt: new Date(), updatedAt: new Date() })
  const passOn = browser.wire
  // As a page does, before anything can change on it.
  await adapter.account.get(context())

  return {
    adapter,
    dispose() {
      vi.useRealTimers()
      vi.unstubAllGlobals()
      adapter.dispose()
    },
    password,
    weakPassword: 'short',
    takenUsername: 'eve_example',
    takenEmail: 'eve@example.test',
    lockedPreference: 'exports',
    blockDeletion: () => void world.blockers.push(soleOwner),
    ...(variant === 'links'
      ? { openEmailLink: async (address) => void (await world.open(world.lastSent(address))) }
      : { readEmailCode: world.lastSent }),
    readSmsCode: world.lastSent,
    advance(ms) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
    },
    customField: 'team',
    totpCode(uri) {
      code = () => totpCode(uri)
      return code()
    },
    ...(authenticator && {
      passkeyDialog(choice) {
        authenticator.choice = choice
      },
      leaveOnlyPasskey() {
        database.account.length = 0
        database.passkey.push({ id: 'only', userId, credentialID: 'b25seQ', publicKey: '', counter: 0, backedUp: true })
        return 'only'
      },
    }),
    ...(options.server?.elsewhere && {
      finishConnect: (url) => world.agree(url),
      leaveOnlyConnection() {
        database.account.splice(0, 1)
        return linked.id
      },
    }),
    answerStepUp: async ({ methods: [method] }) =>
      method?.type === 'totp'
        ? { methodId: method.id, code: (await code?.()) ?? '' }
        : { methodId: method?.id ?? '', password },
    secondDevice: () => world.signInElsewhere(),
    makeStale() {
      world.makeStale()
      const asking: OperationId[] = ['sessions.list', 'sessions.revoke', 'password.set']
      if (adapter.connections) asking.push('connections.disconnect')
      // A mailed link is its own proof.
      if (options.server?.deleteUser === 'immediate') asking.push('deletion.request')
      if (!adapter.mfa) return asking
      return [...asking, 'passkeys.add', 'mfa.enroll.totp', 'mfa.remove', 'mfa.disableAll', 'backupCodes.regenerate']
    },
    endSession() {
      database.session.length = 0
    },
    async changeElsewhere() {
      const [user] = database.user
      if (user) user.name = 'Changed Elsewhere'
      // What the client does by itself in a browser, when the window gets the focus.
      client.$store.notify('$sessionSignal')
    },
    withoutPassword() {
      database.account.length = 0
    },
    goOffline() {
      browser.wire = () => Promise.reject(new TypeError('fetch failed'))
      return () => {
        browser.wire = passOn
      }
    },
    breakServer() {
      browser.wire = async () => Response.json({ code: 'DATABASE_ON_FIRE', message: 'Oh' }, { status: 500 })
      return () => {
        browser.wire = passOn
      }
    },
    rateLimit(operation) {
      world.limited.add(paths[operation] ?? operation)
    },
    holdAnswers() {
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      browser.wire = async (_request, next) => {
        const response = await next()
        await held
        return response
      }
      return () => {
        browser.wire = passOn
        release()
      }
    },
    countRequests: () => browser.requests.length,
    listSecrets: () => [
      ...world.tokens(),
      ...database.account.flatMap(({ password: hash, accessToken }) =>
        [hash ?? [], accessToken ?? []].flat().map(String),
      ),
      // Whoever has the link of a deletion can carry it out.
      ...database.verification.flatMap(({ identifier }) => /^delete-account-(.+)/.exec(String(identifier))?.[1] ?? []),
      ...database.twoFactor.flatMap(({ secret, backupCodes }) => [String(secret), String(backupCodes)]),
    ],
    readEmail: () => String(database.user[0]?.email),
    acceptsPassword: async (tried) => (await api('/sign-in/email', { email, password: tried })).ok,
    accountExists: () => database.user.some((user) => user.email === email),
  }
}

describe('on a real Better Auth server', () => {
  const expects = ['profile', 'email', 'phone', 'password', 'sessions', 'preferences', 'deletion', 'stepUp'] as const
  const codes = watchRun(() => fixture('codes'))
  const links = watchRun(() => fixture('links'))
  const runner = { describe, it, expect }
  defineAdapterSuite(runner, {
    name: 'better-auth',
    create: codes.create,
    expects: [...expects, 'mfa', 'backupCodes', 'passkeys', 'connections'],
    absent: unserved,
    onReport: codes.onReport,
  })
  defineAdapterSuite(runner, {
    name: 'better-auth with two-factor sign-in and codes at both addresses',
    create: () => fixture('codesOnBoth'),
    expects,
    absent: unserved,
  })
  defineAdapterSuite(runner, {
    name: 'better-auth with links for a new address',
    create: links.create,
    expects: [...expects, 'connections'],
    absent: { ...unserved, ...unservedByLinks },
    onReport: links.onReport,
  })

  keepServedTable('better-auth', codes, { 'a new address by links': links })
})
