import type { AdapterFixture } from 'latchkey/testing'
import { defineAdapterSuite } from 'latchkey/testing'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { keepServedTable, watchRun } from '../served.js'
import { FakeClerk } from './fake/server.js'
import { verified } from './fake/state.js'
import { addAccount, createWorld, email, minute, password, totpCode, type World } from './fixture.js'
import { createPasskeys } from './passkeys-in-node.js'
import { unserved } from './unserved.js'

const server = new FakeClerk()
await server.start()
afterAll(() => server.stop())

const paths: Record<string, string> = {
  'profile.update': '/me',
  'password.change': '/change_password',
  'sessions.revokeOthers': '/sessions/active',
}

const preferences = {
  digest: { kind: 'toggle', label: 'Digest', default: true },
  density: {
    kind: 'select',
    label: 'Density',
    options: [
      { value: 'compact', label: 'Compact' },
      { value: 'wide', label: 'Wide' },
    ],
    default: 'wide',
  },
  beta: { kind: 'toggle', label: 'Beta', default: false, locked: { reason: 'plan' } },
} as const

const options = { metadataFields: ['team', 'plan', 'timezone', 'locale'], preferences }

/** One account per check; a second one on the same server when a check asks for it. */
let worlds = 0
async function fixture(): Promise<AdapterFixture> {
  worlds += 1
  const given = { unsafeMetadata: { team: 'Blue', plan: 'pro', theme: 'dark' } }
  const world =
    worlds === 1
      ? await createWorld(server, options, given)
      : await addAccount(server, options, { email: `${worlds}.${email}`, ...given })
  const made = toFixture(world)
  // As a page does, before anything can change on it.
  await world.clerk.user?.reload()
  return made
}

function toFixture(world: World): AdapterFixture {
  const { adapter, clerk, client, session, state, user } = world
  let code: (() => string) | undefined
  const passkeys = createPasskeys(clerk, server.origin)
  const suffix = worlds
  state.createUser({
    email: `eve.${suffix}@example.test`,
    password,
    username: `eve_${suffix}`,
    phones: [
      { id: 'idn_eve', number: '+4930901820', reserved: false, isDefault: false, verification: verified('phone_code') },
    ],
  })
  user.externals.push({
    id: state.id('eac'),
    provider: 'studio',
    email: `ann.${suffix}@studio.example.test`,
    scopes: ['email'],
    wanted: [],
    returnTo: '',
    verification: verified('oauth_studio'),
  })
  /** Nobody can sign in by an address or a password any more. */
  const leaveOnly = async (): Promise<void> => {
    user.password = null
    user.emails = []
    user.primaryEmailId = null
    state.settings.attributes.email_address.used_for_first_factor = false
    await world.reloadSettings()
  }

  return {
    adapter,
    async dispose() {
      vi.useRealTimers()
      vi.unstubAllGlobals()
      server.broken = false
      server.held = undefined
      server.limited.clear()
      const { attributes } = state.settings
      attributes.email_address.used_for_first_factor = true
      state.settings.secondFactorRequired = false
      world.dispose()
      state.deleteUser(user)
      state.users.length = 0
    },
    password,
    weakPassword: 'short',
    takenUsername: `eve_${suffix}`,
    takenEmail: `eve.${suffix}@example.test`,
    takenPhone: '+4930901820',
    customField: 'team',
    lockedPreference: 'beta',
    totpCode(uri) {
      code = () => totpCode(uri)
      return code()
    },
    readEmailCode: (to) => server.lastSent(to),
    readSmsCode: (to) => server.lastSent(to),
    answerStepUp({ methods }) {
      const method = methods.find(({ type }) => type === 'totp' || type === 'password') ?? methods[0]
      if (method?.type === 'totp') return { methodId: method.id, code: code?.() ?? '' }
      return { methodId: method?.id ?? '', password: user.password ?? password }
    },
    passkeyDialog: (choice) => void (passkeys.choice = choice),
    async finishConnect(url) {
      const response = await fetch(`${url}&choice=agree`, { redirect: 'manual' })
      return response.headers.get('location') ?? ''
    },
    secondDevice: () => world.signInElsewhere(),
    makeStale() {
      world.makeStale()
      return [
        'email.start',
        'phone.start',
        'password.change',
        // The enrolment of an app asks too, but the suite has turned one on before, beside which there is no second.
        'backupCodes.regenerate',
        'passkeys.add',
        'connections.connect',
        'connections.disconnect',
        'deletion.request',
      ]
    },
    endSession: () => state.endSessions([session]),
    async changeElsewhere() {
      user.firstName = 'Changed'
      // What clerk-js does by itself in a browser, when the window gets the focus.
      await clerk.session?.touch()
    },
    async withoutPassword() {
      user.password = null
      await clerk.user?.reload()
    },
    async leaveOnlyConnection() {
      await leaveOnly()
      return user.externals[0]?.id ?? ''
    },
    async leaveOnlyPasskey() {
      await leaveOnly()
      user.externals = []
      const row = { id: 'idn_only', name: 'Only', credentialId: 'b25seQ', createdAt: Date.now(), lastUsedAt: null }
      user.passkeys = [{ ...row, verification: verified('passkey') }]
      await clerk.user?.reload()
      return 'idn_only'
    },
    async enforceMfa() {
      state.settings.secondFactorRequired = true
      await world.reloadSettings()
    },
    goOffline() {
      vi.stubGlobal('navigator', { onLine: false })
      vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
      return () => void vi.unstubAllGlobals()
    },
    breakServer() {
      server.broken = true
      return () => {
        server.broken = false
      }
    },
    rateLimit(operation) {
      server.limited.set(paths[operation] ?? operation, 7)
    },
    holdAnswers() {
      let release = (): void => {}
      server.held = new Promise<void>((resolve) => {
        release = resolve
      })
      return () => {
        server.held = undefined
        release()
      }
    },
    advance(ms) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
      // The proofs of the session are as new as they were: what grows old is the code.
      for (const one of state.sessionsOf(user)) one.firstAt = Date.now() - minute
    },
    countRequests: () => server.requests.length,
    listSecrets: () => [
      client.token,
      ...(clerk.session?.lastActiveToken ? [clerk.session.lastActiveToken.getRawString()] : []),
      ...(user.totp ? [user.totp.secret] : []),
      ...(user.backupCodes ?? []),
    ],
    readEmail: () => user.emails.find(({ id }) => id === user.primaryEmailId)?.address ?? '',
    acceptsPassword: (tried) => user.password === tried,
    accountExists: () => state.users.includes(user),
  }
}

describe('on the real clerk-js', () => {
  const expects = [
    'profile',
    'email',
    'phone',
    'password',
    'mfa',
    'backupCodes',
    'passkeys',
    'connections',
    'sessions',
    'preferences',
    'deletion',
    'stepUp',
  ] as const
  const runner = { describe, it, expect }
  const run = watchRun(fixture)
  defineAdapterSuite(runner, {
    name: 'clerk',
    create: run.create,
    expects,
    absent: unserved,
    onReport: run.onReport,
  })

  keepServedTable('clerk', run)
})
