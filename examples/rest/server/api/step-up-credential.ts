import type { StepUpMethod } from 'latchkey/contract'
import { notFound } from '../refusals.js'
import type { Row } from '../tables.js'
import type { Call } from './call.js'
import { assertSigned, credentialsOf, requestOptions } from './credentials.js'

function allowedBy(call: Call, { type }: StepUpMethod): Promise<Row<'credentials'>[]> {
  if (type === 'passkey') return credentialsOf(call, 'passkey')
  if (type === 'webauthn') return credentialsOf(call, 'factor')
  throw notFound()
}

/** A proof by passkey or security key: what the browser signs. */
export async function credentialOptions(call: Call, requirementId: string, method: StepUpMethod) {
  return requestOptions(call, requirementId, await allowedBy(call, method))
}

export async function verifyCredential(
  call: Call,
  requirementId: string,
  method: StepUpMethod,
  response: unknown,
): Promise<void> {
  await assertSigned(call, requirementId, await allowedBy(call, method), response)
}
