import {
  type AccountAdapter,
  can,
  defineAccountAdapter,
  extendAdapter,
  type Features,
  type OperationId,
  omitFeatures,
} from 'latchkey/contract'
import { expectTypeOf } from 'vitest'

declare const account: AccountAdapter['account']
declare const features: Features
const { profile, sessions, mfa, deletion } = features
const base = { specVersion: 1, id: 'acme', account } as const

// ── The exact groups stay in the type ────────────────────────────────────────────────────────────────────

const adapter = defineAccountAdapter({ ...base, profile, sessions: { revokeOthers: async () => ({ status: 'done' }) } })
expectTypeOf(adapter).toExtend<AccountAdapter>()
expectTypeOf(adapter.sessions.revokeOthers).toBeFunction()
expectTypeOf(adapter).not.toHaveProperty('email')
expectTypeOf(adapter.sessions).not.toHaveProperty('revoke')

// Optional members may be set to undefined, whatever `exactOptionalPropertyTypes` is.
defineAccountAdapter({ ...base, policy: undefined, sessions: { list: undefined }, email: undefined })

// ── What does not fit does not compile ───────────────────────────────────────────────────────────────────

// @ts-expect-error A misspelt group.
defineAccountAdapter({ ...base, session: sessions })

// @ts-expect-error A misspelt member.
defineAccountAdapter({ ...base, sessions: { revokeOther: async () => ({ status: 'done' }) } })

// @ts-expect-error A misspelt kind of enrolment.
defineAccountAdapter({ ...base, mfa: { ...mfa, enroll: { otp: mfa.enroll.totp } } })

// @ts-expect-error Half a group: `verify` is missing.
defineAccountAdapter({ ...base, phone: { start: features.phone.start } })

// @ts-expect-error Half an adapter: `account` is missing.
defineAccountAdapter({ specVersion: 1, id: 'acme' })

// @ts-expect-error A contract that does not exist.
defineAccountAdapter({ ...base, specVersion: 2 })

// @ts-expect-error A wrong answer: `status` is missing.
defineAccountAdapter({ ...base, sessions: { revokeOthers: async () => ({}) } })

// @ts-expect-error An operation that does not wait.
defineAccountAdapter({ ...base, sessions: { revokeOthers: () => ({ status: 'done' }) } })

// ── can ──────────────────────────────────────────────────────────────────────────────────────────────────

expectTypeOf(can).parameter(1).toEqualTypeOf<OperationId>()
can(adapter, 'account.get')
can(adapter, 'mfa.enroll.webauthn')
can(adapter, 'backupCodes.regenerate')

// @ts-expect-error A group is no operation.
can(adapter, 'sessions')

// @ts-expect-error A misspelt operation.
can(adapter, 'sessions.revokeOther')

// @ts-expect-error The schema may be fixed, and is no operation.
can(adapter, 'preferences.schema')

// ── extendAdapter ────────────────────────────────────────────────────────────────────────────────────────

const extended = extendAdapter(adapter, { deletion })
expectTypeOf(extended).toExtend<AccountAdapter>()
expectTypeOf(extended.deletion.request).toEqualTypeOf<Features['deletion']['request']>()
expectTypeOf(extended.profile.update).toEqualTypeOf<Features['profile']['update']>()

// A group that is replaced has the members of the new one, and no others.
const replaced = extendAdapter(adapter, { sessions: { revokeAll: async () => ({ status: 'done' }) } })
expectTypeOf(replaced.sessions).not.toHaveProperty('revokeOthers')

// @ts-expect-error A misspelt group.
extendAdapter(adapter, { deletions: deletion })

// @ts-expect-error A misspelt member.
extendAdapter(adapter, { deletion: { ...deletion, chek: deletion.request } })

// @ts-expect-error Half a group: `request` is missing.
extendAdapter(adapter, { deletion: { cancel: async () => ({ status: 'done' }) } })

// ── omitFeatures ─────────────────────────────────────────────────────────────────────────────────────────

const fewer = omitFeatures(extended, 'sessions', 'deletion')
expectTypeOf(fewer).toExtend<AccountAdapter>()
expectTypeOf(fewer).not.toHaveProperty('sessions')
expectTypeOf(fewer).not.toHaveProperty('deletion')
expectTypeOf(fewer.profile.update).toBeFunction()

// @ts-expect-error What is not there cannot be left out.
omitFeatures(adapter, 'email')

// @ts-expect-error Every adapter has an account.
omitFeatures(adapter, 'account')
