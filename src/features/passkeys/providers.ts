import type { PasskeyProvider } from './state.js'

/**
 * Who keeps a passkey, by the AAGUID of the authenticator that made it. From the list of the community
 * (https://github.com/passkeydeveloper/passkey-authenticator-aaguids) and, for security keys, the metadata of the FIDO
 * Alliance in it. For the eye alone: an AAGUID proves nothing, and many authenticators tell none.
 */
const table: readonly (readonly [name: string, brand: string | undefined, ...aaguids: string[]])[] = [
  ['iCloud Keychain', 'apple', 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd', 'dd4ec289-e01d-41c9-bb89-70fa845d4bf2'],
  ['Google Password Manager', 'google', 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4'],
  ['Chrome on Mac', 'google', 'adce0002-35bc-c60a-648b-0b25f1f05503'],
  [
    'Windows Hello',
    'microsoft',
    '08987058-cadc-4b81-b6e1-30de50dcbe96',
    '9ddd1817-af5a-4672-a2b9-3e3dd95000a9',
    '6028b017-b1d4-4c02-b4b3-afcdafc96bb2',
  ],
  ['Microsoft Password Manager', 'microsoft', 'd3452668-01fd-4c12-926c-83a4204853aa'],
  ['Edge on Mac', 'microsoft', '771b48fd-d3d4-4f74-9232-fc157ab0507a'],
  ['1Password', '1password', 'bada5566-a7aa-401f-bd96-45619a55120d'],
  ['Bitwarden', 'bitwarden', 'd548826e-79b4-db40-a3d8-11116f7e8349'],
  ['Dashlane', 'dashlane', '531126d6-e717-415c-9320-3d9aa6981239'],
  ['Proton Pass', 'proton', '50726f74-6f6e-5061-7373-50726f746f6e'],
  ['KeePassXC', 'keepassxc', 'fdb141b2-5d84-443e-8a35-4698c205a502'],
  ['Samsung Pass', undefined, '53414d53-554e-4700-0000-000000000000'],
  ['LastPass', undefined, 'b78a0a55-6ef8-d246-a042-ba0f6d55050c'],
  ['NordPass', undefined, 'b84e4048-15dc-4dd0-8640-f4f60813c8af'],
  ['Keeper', undefined, '0ea242b4-43c4-4a1b-8b17-dd6d0b6baec6'],
  ['Enpass', undefined, 'f3809540-7f14-49c1-a8b3-8f813b225541'],
  [
    'YubiKey 5',
    'yubico',
    'cb69481e-8ff7-4039-93ec-0a2729a154a8',
    'ee882879-721c-4913-9775-3dfcce97072a',
    'fa2b99dc-9e39-4257-8f92-4a30d23c4118',
    '2fc0579f-8113-47ea-b116-bb5a8db9202a',
    'd7781e5d-e353-46aa-afe2-3ca49f13332a',
    'c5ef55ff-ad9a-4b9f-b580-adebafe026d0',
  ],
  [
    'YubiKey 5 FIPS',
    'yubico',
    '73bb0cd4-e502-49b8-9c6f-b59445bf720b',
    'c1f9a0bc-1dd2-404a-b27f-8e29047a43fd',
    '85203421-48f9-4355-9bc8-8a53846e5083',
  ],
  ['YubiKey Bio', 'yubico', 'd8522d9f-575b-4866-88a9-ba99fa02f35b'],
  [
    'Security Key by Yubico',
    'yubico',
    'f8a011f3-8c0a-4d15-8006-17111f9edc7d',
    'b92c3f9a-c014-4056-887f-140a2501163b',
    '6d44ba9b-f6ec-2e49-b930-0c8fe920cb73',
    '149a2021-8ef6-4133-96b8-81f8d5b7f1f5',
    'a4e9fc6d-4cbe-4758-b8ba-37598bb5bbaa',
  ],
  ['Google Titan Security Key', 'google', '42b4fb4a-2866-43b2-9bf7-6c6669c2e5d3'],
]

const byAaguid: ReadonlyMap<string, PasskeyProvider> = new Map(
  table.flatMap(([name, brand, ...aaguids]) => aaguids.map((aaguid) => [aaguid, { name, brand }] as const)),
)

/** Who keeps a passkey. `undefined` for an authenticator that tells nothing of itself, or that is not in the list. */
export function providerOf(aaguid: string | undefined): PasskeyProvider | undefined {
  return aaguid === undefined ? undefined : byAaguid.get(aaguid.toLowerCase())
}
