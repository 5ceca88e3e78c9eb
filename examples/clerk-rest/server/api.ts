/** The product's part of the protocol of `latchkey/adapters/rest/openapi.json`: preferences, storage, rules of deletion. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { assertPreferencePatch, type ErrorCode, isAccountError, readPreferences } from 'latchkey/contract'
import type { Product } from './product.js'
import type { TokenClaims } from './token.js'

const statuses: Partial<Record<ErrorCode, number>> = {
  session_expired: 401,
  validation: 422,
  forbidden: 403,
  conflict: 409,
}

interface Answer {
  status: number
  body: unknown
}

const problem = (code: ErrorCode, data: object = {}): Answer => ({
  status: statuses[code] ?? 500,
  body: { type: `urn:latchkey:${code}`, title: code, status: statuses[code] ?? 500, code, ...data },
})

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}')
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

async function respond(product: Product, userId: string, path: string, request: IncomingMessage): Promise<Answer> {
  const account = product.accountOf(userId)
  const schema = product.schemaOf(userId)
  const preferences = () => ({
    values: readPreferences(schema, account.preferences),
    version: String(account.version),
  })
  switch (`${request.method} ${path}`) {
    case 'GET /preferences/schema':
      return { status: 200, body: schema }
    case 'GET /preferences':
      return { status: 200, body: preferences() }
    case 'PATCH /preferences': {
      const { patch, version } = await readBody(request)
      if (version !== undefined && version !== String(account.version))
        return problem('conflict', { kind: 'stale_version' })
      assertPreferencePatch(schema, record(patch))
      Object.assign(account.preferences, record(patch))
      account.version += 1
      return { status: 200, body: { status: 'done', ...preferences() } }
    }
    case 'GET /usage':
      return { status: 200, body: product.usageOf(userId) }
    case 'GET /deletion':
      return { status: 200, body: product.deletionOf(userId) }
    default:
      return problem('not_found')
  }
}

/**
 * Answers below `/api/account`. Nobody is known by a cookie here, so no other site can make a request in the user's name.
 *
 * @param whoAsks reads the token of the request
 */
export async function answerApi(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { product, whoAsks }: { product: Product; whoAsks: (token: string) => Promise<TokenClaims | undefined> },
): Promise<void> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const claims = token === undefined ? undefined : await whoAsks(token)
  let answer: Answer
  try {
    answer = claims ? await respond(product, claims.userId, path, request) : problem('session_expired')
  } catch (error) {
    if (!isAccountError(error)) throw error
    answer = problem(error.code, error.data)
  }
  const type = answer.status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(JSON.stringify(answer.body))
}
