'use client'
import { can } from '../../contract/index.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { emailChangeResource } from './email-change-resource.js'
import type { EmailChangeState } from './state.js'
import { useChangeFlow } from './use-change-flow.js'

export interface EmailChangeOptions {
  /** Where a link in a mail leads back to: an absolute URL, or a path of your app. The adapter hands it on. */
  returnTo?: string | undefined
}

/**
 * The address that the user signs in with, and changing it. Reads `account.get` and, where the adapter has it,
 * `email.pending`. Needs an `<AccountProvider>`; renders nothing and knows no words.
 */
export function useEmailChange({ returnTo }: EmailChangeOptions = {}): EmailChangeState {
  const adapter = useClient().adapter()
  const capability = useCapability('email')
  const { state: pending, resource } = useOptionalResource(emailChangeResource, can(adapter, 'email.pending'))
  const { verify, resend, cancel, ...flow } = useChangeFlow(resource, pending, returnTo)

  const readPending = () => void resource?.refresh({ stepUp: true })

  if (capability.status === 'unsupported' || !can(adapter, 'email.start')) return { status: 'unsupported' }
  if (capability.status === 'unavailable') {
    return { status: 'unavailable', reason: capability.reason, email: capability.account.email }
  }
  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      readPending()
    }
    return { ...capability, retry: retryBoth }
  }
  if (capability.status === 'loading') return capability
  if (pending?.status === 'loading') return pending
  // A change that nobody can see is not the same as none.
  if (pending?.status === 'failed') return { ...pending, retry: readPending }

  return {
    status: 'ready',
    email: capability.account.email,
    ...flow,
    verify: can(adapter, 'email.verify') ? verify : undefined,
    resend: can(adapter, 'email.resend') ? resend : undefined,
    cancel: can(adapter, 'email.cancel') ? cancel : undefined,
  }
}
