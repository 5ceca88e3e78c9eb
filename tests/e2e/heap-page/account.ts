import type { AccountAdapter } from 'latchkey/contract'

/** Whose secrets they are. */
export const account: AccountAdapter['account'] = {
  get: async () => ({
    id: 'user_ada',
    fullName: 'Ada Lovelace',
    email: { address: 'ada@example.com', verified: true },
    avatar: { url: null, source: 'none' },
    hasPassword: true,
    mfaEnabled: true,
    roles: [],
    custom: {},
    fields: {},
    availability: {},
  }),
}
