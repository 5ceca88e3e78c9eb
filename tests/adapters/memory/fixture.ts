import { knownSecrets, type MemoryAdapter, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import type { StepUpRequirement } from 'latchkey/contract'
import type { AdapterFixture, StepUpAnswer } from 'latchkey/testing'
import { isOperation } from '../../../src/testing/operations.js'
import { context } from './helpers.js'

/** An account of its own for each check: one session, and whatever `change` makes of it. */
export function memoryFixture(change: (state: MemoryState, now: number) => void = () => {}): AdapterFixture {
  const adapter = memoryAdapter({
    scenario(state, now) {
      state.sessions = state.sessions.slice(0, 1)
      state.preferences.locked.limitWarnings = { reason: 'plan' }
      change(state, now)
    },
  })
  const { control } = adapter
  const { state } = control

  return {
    adapter,
    dispose: adapter.dispose,
    password: knownSecrets.password,
    weakPassword: 'short',
    takenUsername: 'grace',
    takenEmail: 'grace@example.com',
    takenPhone: '+442079460111',
    customField: 'nickname',
    lockedPreference: 'limitWarnings',
    idempotent: true,

    totpCode: (uri) => freshTotp(adapter, uri),
    readEmailCode: (address) => control.sentCode(address) ?? '',
    openEmailLink: (address) => control.openLink(state.outbox.findLast(({ to }) => to === address)?.link ?? ''),
    readSmsCode: (number) => control.sentCode(number) ?? '',
    answerStepUp: (requirement) => answer(adapter, requirement),
    passkeyDialog(choice) {
      state.passkeys.ceremony = choice === 'accept' ? 'succeeds' : 'cancelled'
    },
    finishConnect: (url) => control.followRedirect(url, { subject: 'robin' }),

    secondDevice() {
      const id = control.addSession()
      return { isSignedIn: () => state.sessions.some((session) => session.id === id) }
    },
    makeStale() {
      control.makeStale()
      return Object.keys(state.stepUp.operations).filter(isOperation)
    },
    endSession() {
      state.currentSessionId = null
    },
    changeElsewhere() {
      state.user.fullName = 'Ada King'
      control.emit({ type: 'changed', topics: ['account'] })
    },
    withoutPassword() {
      state.password.digest = null
    },
    leaveOnlyConnection() {
      state.password.digest = null
      state.passkeys.items = []
      return 'connection_google'
    },
    leaveOnlyPasskey() {
      state.password.digest = null
      state.connections.items = []
      return 'passkey_macbook'
    },
    blockDeletion() {
      state.deletion.blockers = [{ code: 'sole_owner', severity: 'blocking' }]
    },
    enforceMfa() {
      state.mfa.enforced = true
    },

    goOffline() {
      control.goOffline(true)
      return () => control.goOffline(false)
    },
    breakServer() {
      const { sessions } = state
      const get = (): never => {
        throw new Error('The database is gone.')
      }
      Object.defineProperty(state, 'sessions', { configurable: true, get })
      return () => Object.defineProperty(state, 'sessions', { value: sessions, writable: true })
    },
    rateLimit: () => control.rateLimit(30_000),
    holdAnswers: control.holdAnswers,
    advance: control.advance,

    // What was given up before it began is in the log too, but reached nobody.
    countRequests: () => control.calls.filter(({ outcome }) => outcome !== 'cancelled').length,
    listSecrets: () => [knownSecrets.password, ...knownSecrets.backupCodes, knownSecrets.totpSecret],
    readEmail: () => state.user.email?.address ?? '',
    acceptsPassword: control.acceptsPassword,
    accountExists: () => state.currentSessionId !== null,
  }
}

/** A code works once, so that the next one needs the next half minute. */
function freshTotp({ control }: MemoryAdapter, uriOrSecret: string): string {
  control.advance(30_000)
  return control.totpCode(uriOrSecret)
}

async function answer(adapter: MemoryAdapter, requirement: StepUpRequirement): Promise<StepUpAnswer> {
  const { type, id: methodId = '' } = requirement.methods[0] ?? {}
  if (type === 'totp') return { methodId, code: freshTotp(adapter, knownSecrets.totpSecret) }
  if (type !== 'email') return { methodId, password: knownSecrets.password }
  const step = await adapter.stepUp.begin({ requirement, methodId }, context())
  const challengeId = step.status === 'challenge' ? step.challenge.id : undefined
  return { methodId, challengeId, code: adapter.control.sentCode() ?? '' }
}
