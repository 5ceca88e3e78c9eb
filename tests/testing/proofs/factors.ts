import { AccountError, type BackupCodesIssue } from 'latchkey/contract'
import { type Proof, present, spoilt } from '../spoil.js'

export const factorProofs: readonly Proof[] = [
  {
    family: 'mfa',
    check: 'gives a secret that every authenticator app takes',
    breach: 'shows a secret other than the one in the QR code',
    create: () =>
      spoilt('mfa', (good) => ({
        enroll: {
          ...good.enroll,
          async totp(input, context) {
            const enrollment = await present(good.enroll.totp)(input, context)
            return enrollment.status === 'pending' && enrollment.type === 'totp'
              ? { ...enrollment, secret: 'JBSWY3DPEHPK3PXP' }
              : enrollment
          },
        },
      })),
  },
  {
    family: 'mfa',
    check: 'counts a factor only after its code was right',
    breach: 'counts a factor before its code was right',
    create: () => {
      let started = false
      return spoilt('mfa', (good) => ({
        enroll: {
          ...good.enroll,
          totp(input, context) {
            started = true
            return present(good.enroll.totp)(input, context)
          },
        },
        status: async (context) => ({ ...(await good.status(context)), enabled: started }),
      }))
    },
  },
  {
    family: 'mfa',
    check: 'takes the right code after a wrong one, for the same secret',
    breach: 'throws an enrolment away at the first wrong code',
    create: () =>
      spoilt('mfa', (good) => ({
        async confirm(input, context) {
          try {
            return await good.confirm(input, context)
          } catch (error) {
            await present(good.abandon)(input, { ...context, idempotencyKey: 'abandoned' })
            throw error
          }
        },
      })),
  },
  {
    family: 'mfa',
    check: 'forgets an enrolment that the user walked away from',
    breach: 'keeps an enrolment that was given up',
    create: () => spoilt('mfa', () => ({ abandon: async () => ({ status: 'done' }) })),
  },
  {
    family: 'mfa',
    check: 'hands over the backup codes of an enrolment at one of its steps only',
    breach: 'hands over backup codes at both steps',
    create: () =>
      spoilt('mfa', (good) => ({
        enroll: {
          ...good.enroll,
          totp: async (input, context) => ({
            ...(await present(good.enroll.totp)(input, context)),
            backupCodes: ['1234-5678'],
          }),
        },
        confirm: async (input, context) => ({ ...(await good.confirm(input, context)), backupCodes: ['8765-4321'] }),
      })),
  },
  {
    family: 'mfa',
    check: 'is off again when its last factor is gone',
    breach: 'leaves the second factor on without a factor',
    create: () =>
      spoilt('mfa', (good) => ({
        status: async (context) => ({ ...(await good.status(context)), enabled: true }),
      })),
  },
  {
    family: 'mfa',
    check: 'keeps the last factor where the workspace demands one',
    breach: 'says that the last factor was removed, against the rules of the workspace',
    create: () => spoilt('mfa', () => ({ remove: async () => ({ status: 'done' }) })),
  },
  {
    family: 'mfa',
    check: 'shows the new name of a factor',
    breach: 'stores no new name',
    create: () => spoilt('mfa', () => ({ rename: async () => ({ status: 'done' }) })),
  },
  {
    family: 'mfa',
    check: 'adds a phone by text message',
    breach: 'does not mask the number',
    create: () =>
      spoilt('mfa', (good) => ({
        async confirm(input, context) {
          const result = await good.confirm(input, context)
          return { ...result, factor: { ...result.factor, destination: '+4915112345678' } }
        },
      })),
  },
  {
    family: 'mfa',
    check: 'makes one factor the default, and no other',
    breach: 'stores no default',
    create: () => spoilt('mfa', () => ({ setDefault: async () => ({ status: 'done' }) })),
  },
  {
    family: 'backup codes',
    check: 'changes all codes at once',
    breach: 'hands over the same codes again',
    create: () => {
      let issue: Promise<BackupCodesIssue> | undefined
      return spoilt('backupCodes', (good) => ({
        regenerate(context) {
          issue ??= good.regenerate(context)
          return issue
        },
      }))
    },
  },
  {
    family: 'backup codes',
    check: 'says how many codes are left',
    breach: 'counts the codes that are used up as left',
    create: () =>
      spoilt('backupCodes', (good) => ({
        status: async (context) => ({ ...(await present(good.status)(context)), remaining: 12 }),
      })),
  },
  {
    family: 'backup codes',
    check: 'has no codes any more once they are turned off',
    breach: 'keeps the codes that were turned off',
    create: () => spoilt('backupCodes', () => ({ disable: async () => ({ status: 'done' }) })),
  },
  {
    family: 'passkeys',
    check: 'adds a passkey',
    breach: 'adds nothing, and says that it did',
    create: () => spoilt('passkeys', () => ({ add: async () => ({ status: 'done' }) })),
  },
  {
    family: 'passkeys',
    check: 'adds nothing when the user dismisses the dialog',
    breach: 'takes a dismissed dialog for an unknown error',
    create: () =>
      spoilt('passkeys', (good) => ({
        add: (input, context) =>
          good.add(input, context).catch((cause: unknown) => {
            throw new AccountError('provider', {}, { cause })
          }),
      })),
  },
  {
    family: 'passkeys',
    check: 'shows the new name of a passkey',
    breach: 'stores no new name of a passkey',
    create: () => spoilt('passkeys', () => ({ rename: async () => ({ status: 'done' }) })),
  },
  {
    family: 'passkeys',
    check: 'removes one passkey and leaves the others',
    breach: 'removes the wrong passkey',
    create: () =>
      spoilt('passkeys', (good) => ({ remove: (_input, context) => good.remove({ id: 'passkey_macbook' }, context) })),
  },
  {
    family: 'passkeys',
    check: 'keeps the last way in',
    breach: 'says that the only passkey was removed',
    create: () => spoilt('passkeys', () => ({ remove: async () => ({ status: 'done' }) })),
  },
  {
    family: 'connections',
    check: 'says where to go to connect an account, and does not go there',
    breach: 'returns an address that no browser should go to',
    create: () =>
      spoilt('connections', () => ({ connect: async () => ({ status: 'redirect', url: 'javascript:void 0' }) })),
  },
  {
    family: 'connections',
    check: 'connects an account once the user is back',
    breach: 'forgets where the user is to come back to',
    create: () =>
      spoilt('connections', (good) => ({
        connect: ({ provider }, context) => good.connect({ provider }, context),
      })),
  },
  {
    family: 'connections',
    check: 'names the provider of every connection',
    breach: 'leaves out the providers of integrations',
    create: () =>
      spoilt('connections', (good) => ({
        providers: async (context) => (await good.providers(context)).filter(({ purpose }) => purpose === 'sign_in'),
      })),
  },
  {
    family: 'connections',
    check: 'disconnects one account and leaves the others',
    breach: 'disconnects nothing, and says that it did',
    create: () => spoilt('connections', () => ({ disconnect: async () => ({ status: 'done' }) })),
  },
  {
    family: 'connections',
    check: 'keeps the last way in',
    breach: 'does not know that a connection is the last way in',
    create: () =>
      spoilt('connections', (good) => ({
        list: async (context) =>
          (await good.list(context)).map((row) => ({ ...row, removable: { state: 'available' } as const })),
      })),
  },
]
