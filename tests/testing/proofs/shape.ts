import { AccountError, type Session } from 'latchkey/contract'
import { memoryFixture } from '../../adapters/memory/fixture.js'
import { type Proof, present, spoilt, withAdapter } from '../spoil.js'

/** The rows of the session list, each changed. */
function changedRows(change: (row: Session) => Session): ReturnType<Proof['create']> {
  return spoilt('sessions', (good) => ({
    async list(input, context) {
      const page = await present(good.list)(input, context)
      return { ...page, items: page.items.map(change) }
    },
  }))
}

export const shapeProofs: readonly Proof[] = [
  {
    family: 'shape',
    check: 'is an adapter of this version of the contract, with a name',
    breach: 'has no name',
    create: () => withAdapter(memoryFixture(), { id: '' }),
  },
  {
    family: 'shape',
    check: 'answers sessions.list in plain JSON, with dates in ISO form',
    breach: 'hands over dates as text of another form',
    create: () => changedRows((row) => ({ ...row, lastActiveAt: 'yesterday' })),
  },
  {
    family: 'shape',
    check: 'answers account.get in plain JSON, with dates in ISO form',
    breach: 'hands over an object of its SDK',
    create: () => {
      const fixture = memoryFixture()
      const { get } = fixture.adapter.account
      return withAdapter(fixture, {
        account: { get: async (context) => ({ ...(await get(context)), custom: { joined: new Date(0) } }) },
      })
    },
  },
  {
    family: 'shape',
    check: 'keeps every id from one reading to the next',
    breach: 'makes up new ids',
    create: () => {
      let readings = 0
      return changedRows((row) => ({ ...row, id: `${row.id}-${readings++}` }))
    },
  },
  {
    family: 'shape',
    check: 'shows nobody a token or another secret of the server',
    breach: 'shows the tokens of other sessions',
    create: () => ({
      ...changedRows((row) => ({ ...row, id: `token of ${row.id}` })),
      listSecrets: () => ['token of '],
    }),
  },
  {
    family: 'shape',
    check: 'shows nobody the password',
    breach: 'keeps the password in the account',
    create: () => {
      const fixture = memoryFixture()
      const { get } = fixture.adapter.account
      const custom = { note: fixture.password }
      return withAdapter(fixture, { account: { get: async (context) => ({ ...(await get(context)), custom }) } })
    },
  },
  {
    family: 'shape',
    check: 'keeps the typed passwords out of its errors',
    breach: 'puts the wrong password into its error',
    create: () =>
      spoilt('password', () => ({
        async change({ currentPassword }) {
          throw new AccountError('invalid_credentials', {}, { message: `wrong: ${currentPassword}` })
        },
      })),
  },
  {
    family: 'shape',
    check: 'hands over backup codes once',
    breach: 'shows the backup codes again',
    create: () => {
      let shown: readonly string[] = []
      return spoilt('backupCodes', (good) => ({
        async regenerate(context) {
          const issue = await good.regenerate(context)
          shown = issue.codes
          return issue
        },
        status: async (context) => Object.assign(await present(good.status)(context), { codes: shown }),
      }))
    },
  },
  {
    family: 'shape',
    check: 'hands over the secret of an authenticator app once',
    breach: 'shows the secret of an authenticator app again',
    create: () => {
      let secret = ''
      return spoilt('mfa', (good) => ({
        enroll: {
          ...good.enroll,
          async totp(input, context) {
            const enrollment = await present(good.enroll.totp)(input, context)
            if (enrollment.status === 'pending' && enrollment.type === 'totp') secret = enrollment.secret
            return enrollment
          },
        },
        status: async (context) => Object.assign(await good.status(context), { secret }),
      }))
    },
  },
]
