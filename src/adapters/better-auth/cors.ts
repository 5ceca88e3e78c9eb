import { AccountError } from '../../contract/index.js'
import type { BetterAuthClientLike } from './client.js'

/**
 * Whether the server is there and does not let this page read what it answers. To a page that looks like no answer at all,
 * so the server is asked in the one way that needs no permission, and gives away nothing but that it is there.
 */
export async function refusesThisPage(client: BetterAuthClientLike, signal: AbortSignal): Promise<boolean> {
  // Elsewhere than in a browser nobody needs the permission.
  if (typeof location === 'undefined') return false
  let isOpaque = false
  try {
    await client.$fetch('/ok', {
      signal,
      method: 'GET',
      mode: 'no-cors',
      throw: false,
      onError: ({ response }) => {
        isOpaque = response.type === 'opaque'
      },
    })
  } catch {
    return false
  }
  return isOpaque
}

/** What a developer has to do about that. */
export function corsError(cause: unknown): AccountError {
  const hint =
    'The Better Auth server answers, but the browser keeps its answers from this page (CORS): let it send ' +
    `\`Access-Control-Allow-Origin: ${location.origin}\` and \`Access-Control-Allow-Credentials: true\`, with this origin ` +
    'in its `trustedOrigins`, or serve it under the address of the page.'
  return new AccountError('misconfigured', { hint }, { cause })
}
