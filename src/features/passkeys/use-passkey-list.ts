'use client'
import { useSyncExternalStore } from 'react'
import type { Account, Passkey } from '../../contract/index.js'
import type { Resource, ResourceState } from '../../core/resource.js'
import { type WebAuthnObstacle, webAuthnObstacle } from '../../core/rules/webauthn-support.js'
import { later } from '../../react/later.js'
import { passkeysResource } from '../../react/passkeys-resource.js'
import { useEvent } from '../../react/use-event.js'
import { type Untold, useOutcome } from '../../react/use-outcome.js'
import { useOptionalResource } from '../../react/use-resource.js'
import type { ListedPasskey, PasskeyProvider, PasskeysOutcome } from './state.js'
import { type ThisDevice, useThisDevice } from './use-this-device.js'

const useProviders = later(() => import('./providers.js'))

/** The list, and what adding, renaming and removing share. */
export interface Passkeys {
  state: ResourceState<readonly Passkey[]> | undefined
  resource: Resource<readonly Passkey[]> | undefined
  /** The passkeys as they were read last; `undefined` when the last try to read them failed. */
  readLast: () => readonly Passkey[] | undefined
  readAgain: () => Promise<void>
  listed: readonly ListedPasskey[]
  /** For an event, not while rendering. */
  providerOf: (passkey: Passkey | undefined) => PasskeyProvider | undefined
  thisDevice: ThisDevice
  /** Why none can be created on this page. Nobody knows on the server, and so nothing stands in the way there. */
  obstacle: WebAuthnObstacle | undefined
  outcome: PasskeysOutcome | null
  tell: (outcome: Untold<PasskeysOutcome>) => void
}

const none: readonly Passkey[] = []
const never = () => () => undefined

export function usePasskeyList(supported: boolean, account: Account | undefined): Passkeys {
  const { state, resource } = useOptionalResource(passkeysResource, supported)
  const providers = useProviders()
  const thisDevice = useThisDevice(account?.id)
  const [outcome, tell] = useOutcome<PasskeysOutcome>()
  const obstacle = useSyncExternalStore(never, webAuthnObstacle, () => undefined)
  const lookUp = (passkey: Passkey | undefined) => providers.module?.providerOf(passkey?.aaguid)
  const rows = state?.status === 'ready' ? state.data : none
  return {
    state,
    resource,
    readLast: useEvent(() => {
      const last = resource?.getState()
      return last?.status === 'ready' && !last.refreshError ? last.data : undefined
    }),
    readAgain: useEvent(async () => resource?.refresh()),
    listed: rows.map((passkey) => ({
      ...passkey,
      provider: lookUp(passkey),
      addedHere: thisDevice.has(passkey.id),
      kept: passkey.removable?.state === 'unavailable' ? passkey.removable : undefined,
    })),
    providerOf: useEvent(lookUp),
    thisDevice,
    obstacle,
    outcome,
    tell,
  }
}
