import type { ClerkAdapter } from 'latchkey/adapters/clerk'
import type { MemoryAdapter, MemoryState } from 'latchkey/adapters/memory'
import { type AccountAdapter, type ConnectionOperations, extendAdapter } from 'latchkey/contract'
import { type StoryServer, storyServer } from '../email-change/server.js'
import { emaAccount } from './product-ema-account.js'

/** What the adapter for Clerk offers, with the memory adapter in the place of Clerk. What Clerk does not have is not there. */
function clerkShaped(server: MemoryAdapter) {
  const { profile, mfa, backupCodes, deletion } = server
  const { status, confirm, resend, abandon, remove, disableAll, setDefault } = mfa
  return {
    specVersion: server.specVersion,
    id: 'clerk',
    account: server.account,
    policy: server.policy,
    subscribe: server.subscribe,
    dispose: server.dispose,
    stepUp: server.stepUp,
    profile: { update: profile.update, setAvatar: profile.setAvatar, removeAvatar: profile.removeAvatar },
    email: server.email,
    phone: server.phone,
    password: server.password,
    mfa: {
      status,
      confirm,
      resend,
      abandon,
      remove,
      disableAll,
      setDefault,
      enroll: { totp: mfa.enroll.totp, sms: mfa.enroll.sms },
    },
    // It says whether there are codes, and not how many are left.
    backupCodes: {
      status: async (context) => ({ generated: (await backupCodes.status(context)).generated, remaining: 'unknown' }),
      regenerate: backupCodes.regenerate,
    },
    passkeys: server.passkeys,
    connections: connectionsFor(server, 'sign_in'),
    sessions: server.sessions,
    // Clerk knows of no workspaces, and so of nothing to say before.
    deletion: {
      check: async () => ({ eligible: true, blockers: [], mode: 'immediate' }),
      request: deletion.request,
    },
  } satisfies ClerkAdapter
}

/** The accounts of one purpose. The pages of providers open in a window, in which the user says yes. */
function connectionsFor({ connections, control }: MemoryAdapter, purpose: 'sign_in' | 'integration') {
  const { list, providers, connect, complete, disconnect } = connections
  return {
    list: async (context) => (await list(context)).filter((connection) => connection.purpose === purpose),
    providers: async (context) => (await providers(context)).filter((provider) => provider.purpose === purpose),
    async connect(input, context) {
      const left = await connect(input, context)
      if (left.status !== 'redirect') return left
      return complete({ url: control.followRedirect(left.url, { subject: 'maya' }) }, context)
    },
    complete,
    disconnect,
  } satisfies ConnectionOperations
}

/** Two places in one list: ways to sign in are Clerk’s, personal integrations are the product’s. */
function together(
  clerk: ReturnType<typeof connectionsFor>,
  product: ReturnType<typeof connectionsFor>,
): ConnectionOperations {
  return {
    list: async (context) => [...(await clerk.list(context)), ...(await product.list(context))],
    providers: async (context) => [...(await clerk.providers(context)), ...(await product.providers(context))],
    async connect(input, context) {
      const ours = (await product.providers(context)).some(({ id }) => id === input.provider)
      return (ours ? product : clerk).connect(input, context)
    },
    async disconnect(input, context) {
      const ours = (await product.list(context)).some(({ id }) => id === input.id)
      return (ours ? product : clerk).disconnect(input, context)
    },
  }
}

/**
 * What the product gives to Latchkey: Clerk for the identity, and groups of its own for what Clerk knows nothing of: how EMA
 * talks, storage, integrations, and what is to be settled before an account goes.
 */
export function emaAdapter(server: MemoryAdapter): AccountAdapter {
  const clerk = clerkShaped(server)
  const { preferences, usage, deletion } = server
  return extendAdapter(clerk, {
    preferences,
    usage,
    connections: together(clerk.connections, connectionsFor(server, 'integration')),
    deletion: { ...clerk.deletion, check: deletion.check },
  })
}

export interface EmaServer extends Pick<StoryServer, 'control'> {
  adapter: () => AccountAdapter
}

/** The server of one story, with what its play function needs of it. */
export function emaServer(scenario: (state: MemoryState) => void = emaAccount): EmaServer {
  const { parameters, control } = storyServer(scenario)
  return { adapter: () => emaAdapter(parameters.adapter()), control }
}
