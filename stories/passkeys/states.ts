import type { MemoryState } from 'latchkey/adapters/memory'

const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()

/** One of each kind: named, with a provider alone, on a security key, and one of which nothing is known. */
export function allKinds(state: MemoryState): void {
  state.passkeys.items = [
    {
      id: 'passkey_macbook',
      name: 'MacBook Pro',
      createdAt: ago(90),
      lastUsedAt: ago(5),
      synced: true,
      aaguid: 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd',
    },
    { id: 'passkey_1p', name: null, createdAt: ago(20), synced: true, aaguid: 'bada5566-a7aa-401f-bd96-45619a55120d' },
    {
      id: 'passkey_key',
      name: 'Blue key on my keyring',
      createdAt: ago(400),
      lastUsedAt: ago(30),
      synced: false,
      aaguid: 'ee882879-721c-4913-9775-3dfcce97072a',
    },
    { id: 'passkey_other', name: null, createdAt: ago(2) },
  ]
}

const aaguids = [
  'fbfc3007-154e-4ecc-8c0b-6e020557d7bd',
  'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
  '08987058-cadc-4b81-b6e1-30de50dcbe96',
  'bada5566-a7aa-401f-bd96-45619a55120d',
  'd548826e-79b4-db40-a3d8-11116f7e8349',
  '531126d6-e717-415c-9320-3d9aa6981239',
  '50726f74-6f6e-5061-7373-50726f746f6e',
  'fdb141b2-5d84-443e-8a35-4698c205a502',
  '53414d53-554e-4700-0000-000000000000',
  'b78a0a55-6ef8-d246-a042-ba0f6d55050c',
  'ee882879-721c-4913-9775-3dfcce97072a',
]

/** One at each of the best known providers. */
export function allProviders(state: MemoryState): void {
  state.passkeys.items = aaguids.map((aaguid, index) => ({
    id: `passkey_${index}`,
    name: null,
    createdAt: ago(index * 9),
    aaguid,
  }))
}

/** No password and no account elsewhere: a passkey is all there is. */
export function onlyPasskeys(state: MemoryState): void {
  state.password.digest = null
  state.connections.items = []
}
