import type { OperationId } from '../contract/adapter.js'
import type { StepUpProof } from '../contract/operations/call.js'
import type { StepUpMethod, StepUpRequirement, StepUpResult, StepUpStep } from '../contract/operations/step-up.js'
import type { Parser } from '../core/parse.js'
import { challenge } from './challenge.js'
import { byId, list } from './collections.js'
import { effects, redirect } from './done.js'
import { oneOf, seconds, text, token } from './leaves.js'
import { isObject, object, optional, parser, type Reader, refuse, unfit, variant } from './read.js'

type Type = StepUpMethod['type']

/** A method without further members. */
function bare<const T extends Type>(type: T): Reader<{ id: string; type: T }> {
  return object<{ id: string; type: T }>({ id: token, type: oneOf(type) })
}
/** A method that tells where the code goes. */
function sent<const T extends Type>(type: T): Reader<{ id: string; type: T; destination?: string | undefined }> {
  return object<{ id: string; type: T; destination?: string | undefined }>({
    id: token,
    type: oneOf(type),
    destination: optional(text),
  })
}

const methods: { readonly [T in Type]: Reader<StepUpMethod> } = {
  password: bare('password'),
  totp: bare('totp'),
  backup_code: bare('backup_code'),
  passkey: bare('passkey'),
  webauthn: bare('webauthn'),
  redirect: bare('redirect'),
  sms: sent('sms'),
  email: sent('email'),
  provider: object<{ id: string; type: 'provider'; provider: string }>({
    id: token,
    type: oneOf('provider'),
    provider: token,
  }),
}

const isOperation = (value: string): value is OperationId => /^[a-zA-Z]+(\.[a-zA-Z]+){1,2}$/.test(value)
const operation: Reader<OperationId> = (value, path, rejected) =>
  typeof value === 'string' && isOperation(value) ? value : refuse(rejected, path, 'expected the id of an operation')

const requirement: Reader<StepUpRequirement> = (value, path, rejected) => {
  const held = shape(value, path, rejected)
  return held !== unfit && held.methods.length === 0 ? refuse(rejected, path, 'has no usable method') : held
}
const shape: Reader<StepUpRequirement> = object<StepUpRequirement>({
  id: token,
  operation: optional(operation),
  level: optional(oneOf('recent', 'mfa')),
  methods: list(variant<StepUpMethod>('type', methods), byId),
  maxAgeSeconds: optional(seconds),
})

/** Kept as the object that it is: its identity is what the adapter knows it by. */
const isProof = (value: unknown): value is StepUpProof =>
  isObject(value) && 'scope' in value && (value.scope === 'operation' || value.scope === 'session')
const proof: Reader<StepUpProof> = (value, path, rejected) =>
  isProof(value) ? value : refuse(rejected, path, 'expected a proof')

/** What comes with `reauthentication_required`. One without a method that we know does not fit. */
export const parseStepUpRequirement: Parser<StepUpRequirement> = parser(requirement)

/** The answer of `stepUp.begin` and `stepUp.resend`. */
export const parseStepUpStep: Parser<StepUpStep> = parser(
  variant<StepUpStep>('status', {
    challenge: object<Extract<StepUpStep, { status: 'challenge' }>>({ status: oneOf('challenge'), challenge }),
    ready: object<Extract<StepUpStep, { status: 'ready' }>>({ status: oneOf('ready') }),
    redirect,
  }),
)

/** The answer of `stepUp.complete`. */
export const parseStepUpResult: Parser<StepUpResult> = parser(
  variant<StepUpResult>('status', {
    verified: object<Extract<StepUpResult, { status: 'verified' }>>({ status: oneOf('verified'), proof, effects }),
    more: object<Extract<StepUpResult, { status: 'more' }>>({ status: oneOf('more'), requirement }),
  }),
)
