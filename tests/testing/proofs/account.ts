import { AccountError } from 'latchkey/contract'
import { memoryFixture } from '../../adapters/memory/fixture.js'
import { type Proof, present, spoilt, withAdapter } from '../spoil.js'

export const accountProofs: readonly Proof[] = [
  {
    family: 'profile: read after write',
    check: 'shows a new name at the next reading',
    breach: 'shows the account from its cache',
    create: () => {
      const fixture = memoryFixture()
      const { get } = fixture.adapter.account
      let cached: ReturnType<typeof get> | undefined
      return withAdapter(fixture, {
        account: {
          get(context) {
            cached ??= get(context)
            return cached
          },
        },
      })
    },
  },
  {
    family: 'profile: read after write',
    check: 'changes one field and leaves the others',
    breach: 'clears what an update leaves out',
    create: () =>
      spoilt('profile', (good) => ({
        update: (input, context) => good.update({ timezone: null, locale: null, ...input }, context),
      })),
  },
  {
    family: 'profile: read after write',
    check: 'leaves a field that is undefined in the update',
    breach: 'takes undefined for null',
    create: () =>
      spoilt('profile', (good) => ({
        update: (input, context) => {
          const cleared = Object.entries(input).map(([key, value]) => [key, value ?? null])
          return good.update(Object.fromEntries(cleared), context)
        },
      })),
  },
  {
    family: 'profile: read after write',
    check: 'clears a field that is null in the update',
    breach: 'takes null for undefined',
    create: () =>
      spoilt('profile', (good) => ({
        update: ({ timezone, locale, ...input }, context) =>
          good.update({ ...input, timezone: timezone ?? undefined, locale: locale ?? undefined }, context),
      })),
  },
  {
    family: 'profile: read after write',
    check: 'keeps the host’s other fields when it changes one',
    breach: 'overwrites the host’s other fields',
    create: () =>
      spoilt('profile', (good) => ({
        update: (input, context) =>
          good.update({ ...input, ...(input.custom && { custom: { jobTitle: null, ...input.custom } }) }, context),
      })),
  },
  {
    family: 'profile: read after write',
    check: 'refuses a field that the user may only read',
    breach: 'drops a field that may only be read, and says nothing',
    create: () =>
      spoilt(
        'profile',
        () => ({ update: async () => ({ status: 'done' }) }),
        memoryFixture((state) => {
          state.user.fields = { username: 'readonly' }
        }),
      ),
  },
  {
    family: 'profile: read after write',
    check: 'shows a new picture at the next reading',
    breach: 'takes a picture and keeps it nowhere',
    create: () =>
      spoilt('profile', () => ({ setAvatar: async () => ({ status: 'done', url: 'https://example.com/a' }) })),
  },
  {
    family: 'profile: read after write',
    check: 'goes back to initials',
    breach: 'does not remove the picture',
    create: () => spoilt('profile', () => ({ removeAvatar: async () => ({ status: 'done' }) })),
  },
  {
    family: 'password',
    check: 'takes the new password from now on',
    breach: 'changes nothing, and says that it did',
    create: () => spoilt('password', () => ({ change: async () => ({ status: 'done' }) })),
  },
  {
    family: 'password',
    check: 'passes a password on as it was typed',
    breach: 'trims a password',
    create: () =>
      spoilt('password', (good) => ({
        change: (input, context) => present(good.change)({ ...input, newPassword: input.newPassword.trim() }, context),
      })),
  },
  {
    family: 'password',
    check: 'keeps the other places signed in when the user asks for it',
    breach: 'ends other sessions against the wish of the user',
    create: () =>
      spoilt('password', (good) => ({
        change: (input, context) => present(good.change)({ ...input, endOtherSessions: true }, context),
      })),
  },
  {
    family: 'password',
    check: 'signs out everywhere else when the user asks for it',
    breach: 'keeps other sessions against the wish of the user',
    create: () =>
      spoilt('password', (good) => ({
        change: (input, context) => present(good.change)({ ...input, endOtherSessions: false }, context),
      })),
  },
  {
    family: 'password',
    check: 'sets no first password over one that is there',
    breach: 'says that a first password was set over another',
    create: () => spoilt('password', () => ({ set: async () => ({ status: 'done' }) })),
  },
  {
    family: 'password',
    check: 'goes back to no password, unless it is the last way in',
    breach: 'says that the password is gone, and keeps it',
    create: () => spoilt('password', () => ({ remove: async () => ({ status: 'done' }) })),
  },
  {
    family: 'deletion',
    check: 'says what is in the way, and refuses for the same reasons',
    breach: 'refuses without a reason',
    create: () =>
      spoilt('deletion', () => ({ request: () => Promise.reject(new AccountError('blocked', { blockers: [] })) })),
  },
  {
    family: 'deletion',
    check: 'signs out whoever has deleted the account, and nobody before',
    breach: 'says that the account is deleted, and goes on',
    create: () => spoilt('deletion', () => ({ request: async () => ({ status: 'done', outcome: 'deleted' }) })),
  },
  {
    family: 'deletion',
    check: 'deletes the account when it says so, and not before',
    breach: 'deletes the account while it says that it only asks',
    create: () =>
      spoilt('deletion', (good) => ({
        async request(input, context) {
          await good.request(input, context)
          return { status: 'done', outcome: 'confirmation_sent' }
        },
      })),
  },
  {
    family: 'deletion',
    check: 'deletes nothing without the phrase to type',
    breach: 'types the phrase for the user',
    create: () =>
      spoilt('deletion', (good) => ({
        request: (_input, context) => good.request({ confirm: 'delete my account' }, context),
      })),
  },
  {
    family: 'usage',
    check: 'measures what is used, against a limit or none',
    breach: 'writes an unlimited meter as a negative limit',
    create: () =>
      spoilt('usage', (good) => ({
        get: async (context) => (await good.get(context)).map((meter) => ({ ...meter, limit: -1 })),
      })),
  },
  {
    family: 'preferences',
    check: 'has a value for every preference, of the kind that it describes',
    breach: 'leaves the defaults to the reader',
    create: () =>
      spoilt('preferences', (good) => ({
        get: async (context) => ({ ...(await good.get(context)), values: { weeklyDigest: false } }),
      })),
  },
  {
    family: 'preferences',
    check: 'keeps a changed preference, and leaves the others',
    breach: 'stores nothing',
    create: () =>
      spoilt('preferences', (good) => ({
        async update(input, context) {
          const { values, version } = await good.get(context)
          return { status: 'done', values: { ...values, ...input.patch }, version }
        },
      })),
  },
  {
    family: 'preferences',
    check: 'keeps the change that somebody else made meanwhile',
    breach: 'does not look at the version',
    create: () =>
      spoilt('preferences', (good) => ({
        update: ({ patch }, context) => good.update({ patch }, context),
      })),
  },
  {
    family: 'preferences',
    check: 'does not change a locked preference',
    breach: 'ignores a change of a locked preference, and says nothing',
    create: () =>
      spoilt('preferences', (good) => ({
        update: async (_input, context) => ({ status: 'done', ...(await good.get(context)) }),
      })),
  },
]
