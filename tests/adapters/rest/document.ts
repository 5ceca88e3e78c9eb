import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import document from '../../../src/adapters/rest/openapi.json' with { type: 'json' }
import type { Exchange } from './browser.js'

export { document }

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), value)

/** What the specification of WebAuthn describes, and not this document. */
const foreign = new Set(['WebAuthnOptions', 'WebAuthnCredential'])

/** The document with nothing left open: what an answer has beside the members described is an error here. */
function closed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item))
  if (!isObject(value) || foreign.has(key)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, closed(member, name)]))
  const isOpen = value.type === 'object' && isObject(value.properties) && value.additionalProperties === undefined
  return isOpen ? { ...copy, additionalProperties: false } : copy
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(closed(document) as Json, 'openapi')
const compiled = new Map<string, ValidateFunction>()

/** What is wrong with a value, by a schema inside the document; empty when it fits. */
export function misfits(pointer: readonly string[], value: unknown): string[] {
  const $ref = `openapi#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
  const validate = compiled.get($ref) ?? ajv.compile({ $ref })
  compiled.set($ref, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${pointer.at(-1)} ${instancePath} ${message}`)
}

export interface Operation {
  id: string
  path: string
  method: string
  /** The statuses that the document has for it. */
  statuses: readonly string[]
  description: Json
}

export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, description]) => ({
    id: description.operationId,
    path,
    method: method.toUpperCase(),
    statuses: Object.keys(description.responses),
    description,
  })),
)

/** The operation that answers this path. One that is written out goes before one with an id in it. */
export function operationOf(method: string, path: string): Operation | undefined {
  const parts = path.split('/')
  const fits = (template: string) => {
    const wanted = template.split('/')
    return (
      wanted.length === parts.length && wanted.every((part, index) => part.startsWith('{') || part === parts[index])
    )
  }
  return operations
    .filter((operation) => operation.method === method && fits(operation.path))
    .toSorted((one, other) => one.path.split('{').length - other.path.split('{').length)[0]
}

function requestViolations({ method, requestHeaders, requestBody }: Exchange, operation: Operation): string[] {
  const found: string[] = []
  if (method !== 'GET' && !requestHeaders.get('idempotency-key')) found.push('no Idempotency-Key')
  const content = at(operation.description, 'requestBody', 'content')
  if (content === undefined && requestBody != null) found.push('a body that the document does not have')
  if (isObject(content) && 'multipart/form-data' in content) {
    if (!(requestBody instanceof FormData && requestBody.get('file') instanceof Blob)) found.push('no file')
  } else if (isObject(content)) {
    found.push(
      ...misfits(
        ['paths', operation.path, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'],
        requestBody,
      ),
    )
  }
  return found
}

/** What in one exchange is not as the document says. */
export function violations(exchange: Exchange): string[] {
  const { method, path, status, requestHeaders, responseBody } = exchange
  const operation = operationOf(method, path)
  if (!operation) return [`${method} ${path} is not in the document`]
  const { description } = operation
  const where = `${operation.id} ${status}`
  const own = ['paths', operation.path, method.toLowerCase()]
  const found = requestHeaders.has('x-past-the-adapter') ? [] : requestViolations(exchange, operation)

  const key = operation.statuses.includes(String(status)) ? String(status) : `${Math.floor(status / 100)}XX`
  const response = at(description, 'responses', key)
  if (response === undefined)
    return [...found, 'a status that the document does not have'].map((one) => `${where}: ${one}`)
  const shared = at(response, '$ref')
  const pointer = typeof shared === 'string' ? shared.slice(2).split('/') : [...own, 'responses', key]
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  if (status === 204)
    return [...found, ...(responseBody === undefined ? [] : ['a body'])].map((one) => `${where}: ${one}`)
  if (!exchange.responseHeaders.get('content-type')?.startsWith(type)) found.push(`not ${type}`)
  found.push(...misfits([...pointer, 'content', type, 'schema'], responseBody))
  if (status >= 400 && at(responseBody, 'status') !== status) found.push('another status in the problem')
  return found.map((one) => `${where}: ${one}`)
}
