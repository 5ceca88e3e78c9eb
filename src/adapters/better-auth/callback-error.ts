import { AccountError, type AccountErrorOptions } from '../../contract/index.js'

/** What the server, or the provider before it, puts into the address of the page that the user comes back to. */
export function callbackError(providerCode: string, message: string | null): AccountError {
  const options: AccountErrorOptions = { providerCode, ...(message !== null && { message }) }
  switch (providerCode) {
    // https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
    case 'access_denied':
      return new AccountError('cancelled', { by: 'user' }, options)
    case 'account_already_linked_to_different_user':
      return new AccountError('conflict', { kind: 'already_linked' }, options)
    case 'email_does_not_match':
    case 'email_not_verified':
    case 'unable_to_link_account':
      return new AccountError('forbidden', { reason: 'policy' }, options)
    case 'state_mismatch':
    case 'state_not_found':
    case 'please_restart_the_process':
      return new AccountError('code_expired', {}, options)
    default:
      return new AccountError('provider', {}, options)
  }
}
