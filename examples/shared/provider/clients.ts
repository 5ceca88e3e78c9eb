import { createHmac } from 'node:crypto'

/** What the product is to the provider. */
export interface ProviderClient {
  /** The product's name for the provider. */
  providerId: string
  clientId: string
  clientSecret: string
  redirectUri: string
}

/** Northwick is there twice: to sign people in, and as the program that reads their calendar. */
export function clients(
  origin: string,
  secret: string,
  callback: (providerId: string) => string,
): readonly ProviderClient[] {
  return ['meridian', 'meridian-calendar'].map((providerId) => ({
    providerId,
    clientId: `northwick-${providerId}`,
    clientSecret: createHmac('sha256', secret).update(providerId).digest('base64url'),
    redirectUri: origin + callback(providerId),
  }))
}
