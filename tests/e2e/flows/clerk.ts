import { startClerkServer } from '../../adapters/clerk/fake/start.js'
import { type BackEnd, newcomer, type Person } from './back-end.js'

const minute = 60_000

/** Clerk on this computer, and the page on the adapter for it alone. */
export async function startClerk(): Promise<BackEnd> {
  const { origin, fake, stop } = await startClerkServer()
  const { state } = fake
  const userOf = ({ id }: Person) => state.users.find((user) => user.id === id)
  const sessionsOf = (person: Person) => {
    const user = userOf(person)
    return user ? state.sessionsOf(user) : []
  }

  return {
    origin,
    stop,
    async createPerson() {
      const given = newcomer()
      const [firstName = '', lastName = ''] = given.name.split(' ')
      const { email, password } = given
      const { id } = state.createUser({ email, password, firstName, lastName })
      return { id, ...given }
    },
    async signIn(person, userAgent) {
      const user = userOf(person)
      if (!user) throw new Error('Nobody is called that.')
      const client = state.createClient()
      Object.assign(state.signIn(client, user), {
        browser: /Firefox/.test(userAgent) ? 'Firefox' : 'Chrome',
        device: 'Linux',
      })
      return [{ name: '__client', value: client.token }]
    },
    async know(person) {
      const user = userOf(person)
      if (!user) return undefined
      const preferences: unknown = user.unsafeMetadata.preferences
      return {
        name: [user.firstName, user.lastName].join(' '),
        email: user.emails.find(({ id }) => id === user.primaryEmailId)?.address ?? '',
        hasPicture: user.image !== null,
        sessions: sessionsOf(person).length,
        passkeys: user.passkeys.length,
        mfa: state.hasSecondFactor(user),
        theme: Reflect.get(Object(preferences), 'theme'),
        leaving: false,
      }
    },
    isPassword: async (person, password) => userOf(person)?.password === password,
    codeTo: (destination) => fake.lastSent(destination),
    async makeStale(person) {
      for (const session of sessionsOf(person)) {
        session.firstAt -= 20 * minute
        if (session.secondAt !== null) session.secondAt -= 20 * minute
      }
    },
  }
}
