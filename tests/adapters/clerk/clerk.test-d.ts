/** Compiled with the rest of the repository: what hosts have at hand has to fit the adapter. */
import { Clerk } from '@clerk/clerk-js'
import { Clerk as BundledClerk } from '@clerk/clerk-js/no-rhc'
import type { useClerk } from '@clerk/react'
import { type ClerkLike, clerkAdapter } from 'latchkey/adapters/clerk'
import { extendAdapter, type PreferenceOperations, type PreferenceValues } from 'latchkey/contract'

const key = 'pk_live_Y2xlcmsuZXhhbXBsZS50ZXN0JA=='
const clerk = new Clerk(key)
const bundled = new BundledClerk(key)
declare const fromReact: ReturnType<typeof useClerk>
declare const onWindow: NonNullable<Window['Clerk']>

export const clerks: ClerkLike[] = [clerk, bundled, fromReact, onWindow]

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
} as const

clerkAdapter(fromReact)
clerkAdapter(clerk, { metadataFields: ['timezone'], policy: { backupCodes: { count: 8 } } })

/** The types of the values follow from the schema. */
export const density: (values: PreferenceValues<typeof preferences>) => 'compact' | 'wide' = (values) => values.density
export const typed: PreferenceOperations<typeof preferences> = clerkAdapter(bundled, { preferences }).preferences

export const groups = [
  clerkAdapter(clerk).sessions.revokeOthers,
  extendAdapter(clerkAdapter(clerk), { usage: { get: async () => [] } }).usage.get,
]

// @ts-expect-error Nobody can be asked for backup codes that are left, or turn them off.
groups.push(clerkAdapter(clerk).backupCodes.disable)

// @ts-expect-error The client of another provider is none.
clerkAdapter({ signIn: { email: async () => ({}) } })
