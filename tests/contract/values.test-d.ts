import {
  type AccountAdapter,
  type AccountError,
  type AnyAccountError,
  definePreferences,
  type ErrorCode,
  extendAdapter,
  type FieldError,
  isAccountError,
  type PreferenceValues,
  type StepUpProof,
  type StepUpRequirement,
} from 'latchkey/contract'
import { expectTypeOf } from 'vitest'

// ── Preferences: the values follow from the schema ───────────────────────────────────────────────────────

const schema = {
  digest: { kind: 'toggle', label: 'Weekly digest', default: true },
  rows: { kind: 'number', label: 'Rows', default: 50 },
  signature: { kind: 'text', label: 'Signature', default: '' },
  theme: {
    kind: 'select',
    label: 'Theme',
    options: [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    default: 'light',
  },
  channels: {
    kind: 'multi',
    label: 'Channels',
    options: [
      { value: 'email', label: 'Email' },
      { value: 'slack', label: 'Slack' },
    ],
    default: ['email'],
  },
} as const

interface Values {
  digest: boolean
  rows: number
  signature: string
  theme: 'light' | 'dark'
  channels: readonly ('email' | 'slack')[]
}
expectTypeOf<PreferenceValues<typeof schema>>().toEqualTypeOf<Values>()

declare const stored: Values
const preferences = definePreferences(schema, {
  get: async () => ({ values: stored, version: '1' }),
  async update({ patch }) {
    expectTypeOf(patch.theme).toEqualTypeOf<'light' | 'dark' | undefined>()
    return { status: 'done', values: { ...stored, theme: patch.theme ?? stored.theme } }
  },
})
expectTypeOf(preferences.get).returns.resolves.toHaveProperty('values').toEqualTypeOf<Values>()

// What is typed by its schema still is a group of any adapter.
declare const adapter: AccountAdapter
expectTypeOf(extendAdapter(adapter, { preferences })).toExtend<AccountAdapter>()

definePreferences(schema, {
  // @ts-expect-error A value that no option has.
  get: async () => ({ values: { ...stored, theme: 'blue' } }),
  update: async () => ({ status: 'done', values: stored }),
})

definePreferences(schema, {
  // @ts-expect-error A value is missing: defaults fill it in.
  get: async () => ({ values: { digest: true } }),
  update: async () => ({ status: 'done', values: stored }),
})

definePreferences(
  // @ts-expect-error A kind that there is not.
  { volume: { kind: 'slider', label: 'Volume', default: 3 } },
  { get: async () => ({ values: {} }), update: async () => ({ status: 'done', values: {} }) },
)

// ── Errors: the code narrows the data ────────────────────────────────────────────────────────────────────

declare const thrown: unknown
if (isAccountError(thrown)) {
  expectTypeOf(thrown).toEqualTypeOf<AnyAccountError>()
  if (thrown.code === 'validation') expectTypeOf(thrown.data.fields).toEqualTypeOf<readonly FieldError[]>()
  if (thrown.code === 'rate_limited') expectTypeOf(thrown.data.retryAfterMs).toEqualTypeOf<number | undefined>()
  if (thrown.code === 'reauthentication_required') {
    expectTypeOf(thrown.data.requirement).toEqualTypeOf<StepUpRequirement>()
  }
  // @ts-expect-error Fields come with `validation` alone.
  void thrown.data.fields
} else {
  expectTypeOf(thrown).toBeUnknown()
}

declare const error: AccountError<'locked'>
expectTypeOf(error.code).toEqualTypeOf<'locked'>()

/** Every code has its words: a new one does not compile until it has a branch. */
export function exhaustive(code: ErrorCode): string {
  switch (code) {
    case 'invalid_credentials':
    case 'invalid_code':
    case 'code_expired':
    case 'reauthentication_required':
    case 'validation':
    case 'conflict':
    case 'rate_limited':
    case 'locked':
    case 'forbidden':
    case 'blocked':
    case 'session_expired':
    case 'not_found':
    case 'unsupported':
    case 'cancelled':
    case 'network':
    case 'misconfigured':
    case 'provider':
      return code
  }
}

// ── Proofs are opaque ────────────────────────────────────────────────────────────────────────────────────

// @ts-expect-error Nobody makes a proof but the adapter.
const forged: StepUpProof = { scope: 'session' }
void forged
