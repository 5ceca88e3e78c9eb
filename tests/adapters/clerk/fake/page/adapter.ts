import { clerkAdapter } from 'latchkey/adapters/clerk'
import { clerk } from '../../../../../examples/clerk-rest/page/clerk.js'

export { signOut } from '../../../../../examples/clerk-rest/page/clerk.js'

/** Clerk alone, with preferences in the user's metadata: for the flows that every back end is tried with. */
export const adapter = clerkAdapter(clerk, {
  metadataFields: ['timezone', 'locale', 'jobTitle'],
  preferences: {
    digest: { kind: 'toggle', label: 'Weekly digest', help: 'Every Monday, by email.', default: true },
    theme: {
      kind: 'select',
      display: 'radio',
      label: 'Theme',
      options: [
        { value: 'system', label: 'As on this device' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ],
      default: 'system',
    },
  },
})
