import type { MemoryAdapter } from 'latchkey/adapters/memory'

type State = MemoryAdapter['control']['state']

const day = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString()

/** Two of one provider, and one in every state. */
export function manyAccounts(state: State): void {
  state.connections.items.push(
    {
      id: 'connection_github',
      provider: 'github',
      purpose: 'sign_in',
      subject: '583231',
      label: 'octocat',
      email: 'ada@example.com',
      connectedAt: daysAgo(12),
      status: 'active',
    },
    {
      id: 'connection_github_work',
      provider: 'github',
      purpose: 'sign_in',
      subject: '583232',
      label: 'octocat-at-work',
      email: 'ada@example.com',
      connectedAt: daysAgo(3),
      status: 'pending',
    },
    {
      id: 'connection_slack',
      provider: 'slack',
      purpose: 'integration',
      subject: 'U024BE7LH',
      label: 'Analytical Engines',
      scopes: ['chat:write', 'channels:read', 'users:read'],
      connectedAt: daysAgo(200),
      status: 'active',
    },
  )
}

/** Signed up with Google: no password, and no passkey. */
export function onlyGoogle(state: State): void {
  state.password.digest = null
  state.passkeys.items = []
}

/** More than anybody would call an account. */
export function longNames(state: State): void {
  const [google] = state.connections.items
  if (!google) return
  google.label = 'Pablo Diego José Francisco de Paula Juan Nepomuceno María de los Remedios Ruiz y Picasso'
  google.email = `${'very.long.'.repeat(6)}name@subdomain.of.a.long.example.com`
  google.scopes = Array.from({ length: 12 }, (_, at) => `https://www.googleapis.com/auth/scope.number.${at}.readonly`)
  state.connections.providers.push({
    id: 'donau',
    name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    purpose: 'sign_in',
  })
}
