import { type Connection, isAccountError } from '../../contract/index.js'
import { cancelled } from '../shared/aborted.js'
import type { Backend, Call } from './backend.js'
import { record, text } from './parse.js'

type Details = Pick<Connection, 'label' | 'email' | 'avatarUrl'> & Partial<Pick<Connection, 'status'>>

/** The provider has no say in how long the list takes. */
const patienceMs = 4000

/**
 * Whose account it is, which the server asks the provider for. What cannot be found out is left out; an integration whose
 * access the provider has taken back has to be connected again.
 */
export async function connectionDetails(
  backend: Backend,
  call: Call,
  accountId: string,
  purpose: Connection['purpose'],
): Promise<Details> {
  const signal = AbortSignal.any([call.context.signal, AbortSignal.timeout(patienceMs)])
  try {
    const data = await backend.request({ ...call, context: { ...call.context, signal } }, (fetchOptions) =>
      backend.client.accountInfo({ query: { accountId }, fetchOptions }),
    )
    const user = record(record(data)?.user)
    return { label: text(user?.name), email: text(user?.email), avatarUrl: text(user?.image) }
  } catch (error) {
    if (call.context.signal.aborted) throw cancelled()
    const status = isAccountError(error) && error.code === 'provider' ? error.data.status : undefined
    return purpose === 'integration' && status !== undefined && status < 500 ? { status: 'needs_reconnect' } : {}
  }
}
