import { knownSecrets, type MemoryAdapter, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import type { OperationId, StepUpRequirement } from 'latchkey/contract'
import { AccountError } from 'latchkey/contract'
import type { AdapterFixture, StepUpAnswer } from 'latchkey/testing'

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
  const unknownError = () => new AccountError('provider', { status: 500 }, { cause: new Error('broken') })

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
      return Object.keys(state.stepUp.operations) as OperationId[]
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
      control.failNext('account.get', unknownError())
      control.failNext('sessions.list', unknownError())
      return () => {}
    },
    rateLimit: () => control.rateLimit(30_000),
    holdAnswers: control.holdAnswers,
    advance: control.advance,

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

function answer(adapter: MemoryAdapter, { methods }: StepUpRequirement): StepUpAnswer {
  const [method] = methods
  if (method?.type === 'totp') return { methodId: method.id, code: freshTotp(adapter, knownSecrets.totpSecret) }
  return { methodId: method?.id ?? '', password: knownSecrets.password }
}
