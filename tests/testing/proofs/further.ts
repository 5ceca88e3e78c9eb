import { AccountError, isAccountError, type StepUpProof } from 'latchkey/contract'
import { memoryFixture } from '../../adapters/memory/fixture.js'
import { type Proof, present, spoilt, withAdapter } from '../spoil.js'

const nothing = async (): Promise<{ status: 'done' }> => ({ status: 'done' })

export const furtherProofs: readonly Proof[] = [
  {
    family: 'step-up',
    check: 'lets a reading pass with the right proof too',
    breach: 'loses the proof of a reading',
    create: () =>
      spoilt(
        'sessions',
        (good) => ({ list: (input, context) => present(good.list)(input, { ...context, proof: undefined }) }),
        memoryFixture((state) => {
          state.stepUp.operations['sessions.list'] = 'always'
        }),
      ),
  },
  {
    family: 'step-up',
    check: 'takes the proof for one call for no other, unless it is for the session',
    breach: 'takes the proof for one call for every other',
    create: () =>
      spoilt('stepUp', (good) => ({
        async complete(input, context) {
          const result = await good.complete(input, context)
          if (result.status === 'more') return result
          // It is one for the session, and only says otherwise.
          const proof: StepUpProof = Object.assign({ ...result.proof }, { scope: 'operation' as const })
          return { ...result, proof }
        },
      })),
  },
  {
    family: 'step-up',
    check: 'leaves nothing half done when the user cancels',
    breach: 'does half of the call before it asks',
    create: () => {
      const { profile, ...fixture } = profileOf()
      return spoilt(
        'sessions',
        (good) => ({
          revokeOthers: (context) =>
            present(good.revokeOthers)(context).catch(async (error: unknown) => {
              await profile.update({ fullName: 'Half Done' }, { ...context, idempotencyKey: 'half' })
              throw error
            }),
        }),
        fixture,
      )
    },
  },
  {
    family: 'profile: read after write',
    check: 'refuses a picture that is none, and says so',
    breach: 'names another field than the picture',
    create: () => {
      const fields = [{ field: 'file', code: 'file_type' }] as const
      return spoilt('profile', () => ({ setAvatar: () => Promise.reject(new AccountError('validation', { fields })) }))
    },
  },
  {
    family: 'profile: read after write',
    check: 'calls a free user name free while the user types',
    breach: 'calls every user name taken',
    create: () => spoilt('profile', () => ({ checkUsername: async () => ({ available: false }) })),
  },
  {
    family: 'email',
    check: 'has the new address on the server when it says so, and not before',
    breach: 'says that a change is complete before it is',
    create: () =>
      spoilt('email', (good) => ({
        async verify(_input, context) {
          const pending = present((await present(good.pending)(context)) ?? undefined)
          return { ...pending, status: 'complete' }
        },
      })),
  },
  {
    family: 'email',
    check: 'sends a new code when it is time',
    breach: 'never sends a new code',
    create: () =>
      spoilt('email', () => ({ resend: () => Promise.reject(new AccountError('rate_limited', { retryAfterMs: 1 })) })),
  },
  {
    family: 'phone',
    check: 'asks for patience when a code was sent just now',
    breach: 'says that it sent a text message again, before its time',
    create: () =>
      spoilt('phone', () => ({ resend: async ({ id }) => ({ id, number: '+4915112345678', status: 'pending' }) })),
  },
  {
    family: 'phone',
    check: 'says that a number is none',
    breach: 'names no field for a number that is none',
    create: () =>
      spoilt('phone', () => ({ start: () => Promise.reject(new AccountError('validation', { fields: [] })) })),
  },
  {
    family: 'password',
    check: 'keeps the old password when the new one is refused',
    breach: 'changes the password before it refuses the new one',
    create: () =>
      spoilt('password', (good) => ({
        async change(input, context) {
          await present(good.change)({ ...input, newPassword: 'Something-Else-2026' }, context)
          throw new AccountError('validation', { fields: [{ field: 'newPassword', code: 'too_short' }] })
        },
      })),
  },
  {
    family: 'password',
    check: 'sets a first password',
    breach: 'says that a first password is set, and sets none',
    create: () => spoilt('password', () => ({ set: nothing })),
  },
  {
    family: 'mfa',
    check: 'keeps one factor from being added twice unnoticed',
    breach: 'takes a factor that is there for a call that went wrong',
    create: () =>
      spoilt('mfa', (good) => ({
        enroll: {
          ...good.enroll,
          totp: (input, context) =>
            present(good.enroll.totp)(input, context).catch((error: unknown) => {
              if (!isAccountError(error) || error.code !== 'conflict') throw error
              throw new AccountError('provider', {}, { cause: error })
            }),
        },
      })),
  },
  {
    family: 'mfa',
    check: 'is off again when the user turns it off',
    breach: 'says that the second factor is off, and keeps it',
    create: () => spoilt('mfa', () => ({ disableAll: nothing })),
  },
  {
    family: 'backup codes',
    check: 'makes no code when it only looks',
    breach: 'makes codes when it only looks',
    create: () =>
      spoilt('backupCodes', (good) => {
        let looks = 0
        return {
          async status(context) {
            looks += 1
            return { ...(await present(good.status)(context)), generated: true, remaining: looks }
          },
        }
      }),
  },
  {
    family: 'sessions',
    check: 'refuses a session that is not the user’s',
    breach: 'takes every id for a session that it has ended',
    create: () => spoilt('sessions', () => ({ revoke: nothing })),
  },
  {
    family: 'deletion',
    check: 'says on which day the account goes',
    breach: 'names a day that has gone by',
    create: () =>
      spoilt('deletion', () => ({
        request: async () => ({
          ...(await nothing()),
          outcome: 'scheduled',
          purgeAt: '2001-01-01T00:00:00Z',
          cancellable: true,
        }),
      })),
  },
  {
    family: 'deletion',
    check: 'takes a scheduled deletion back',
    breach: 'says that a deletion is taken back, and goes on with it',
    create: () =>
      spoilt(
        'deletion',
        () => ({ cancel: nothing }),
        memoryFixture((state) => {
          state.deletion.mode = 'scheduled'
        }),
      ),
  },
  {
    family: 'events',
    check: 'lets a listener read at once',
    breach: 'tells of a change before it can be read',
    create: () => {
      const { profile, ...fixture } = profileOf()
      const tell = new Set<() => void>()
      const before = withAdapter(fixture, {
        subscribe(listener) {
          tell.add(() => listener({ type: 'changed', topics: ['account'] }))
          return () => {}
        },
      })
      return spoilt(
        'profile',
        () => ({
          async update(input, context) {
            for (const event of tell) event()
            await new Promise((resolve) => setTimeout(resolve, 5))
            return profile.update(input, context)
          },
        }),
        before,
      )
    },
  },
]

/** A fixture, and the profile of its account. */
function profileOf() {
  const fixture = memoryFixture()
  return { ...fixture, profile: present(fixture.adapter.profile) }
}
