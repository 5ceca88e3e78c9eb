import type {
  AccountAdapter,
  Done,
  MfaEnrolled,
  MfaEnrollment,
  OperationContext,
  Redirect,
} from '../../contract/index.js'
import type { ActionDefinition } from '../../core/action.js'
import type { MfaMethod } from '../../core/flows/mfa-enrollment.js'
import { texts, withoutInput } from '../../core/resume.js'

/** What is known of a factor before it is added. */
export interface NewFactor {
  name?: string | undefined
  /** A number in E.164, or an address. */
  to?: string | undefined
}

type EnrollAction = ActionDefinition<NewFactor, MfaEnrollment>

const loadEnrollmentParser = async () => (await import('../../schemas/mfa.js')).parseMfaEnrollment
const loadDoneParser = async () => (await import('../../schemas/done.js')).parseDone

function enrolling(
  operation: `mfa.enroll.${MfaMethod}`,
  call: (adapter: AccountAdapter, input: NewFactor, context: OperationContext) => unknown,
): EnrollAction {
  const resume = texts([], ['name', 'to'])
  return { operation, resume, topics: ['mfa'], call, loadParser: loadEnrollmentParser }
}

export const enrollTotp: EnrollAction = enrolling('mfa.enroll.totp', (adapter, { name }, context) =>
  adapter.mfa?.enroll.totp?.({ ...(name && { name }) }, context),
)
export const enrollSms: EnrollAction = enrolling('mfa.enroll.sms', (adapter, { to = '' }, context) =>
  adapter.mfa?.enroll.sms?.({ number: to }, context),
)
export const enrollEmail: EnrollAction = enrolling('mfa.enroll.email', (adapter, { to }, context) =>
  adapter.mfa?.enroll.email?.({ ...(to && { address: to }) }, context),
)
export const enrollPush: EnrollAction = enrolling('mfa.enroll.push', (adapter, _input, context) =>
  adapter.mfa?.enroll.push?.({}, context),
)
export const enrollWebAuthn: EnrollAction = {
  ...enrolling('mfa.enroll.webauthn', (adapter, { name }, context) =>
    adapter.mfa?.enroll.webauthn?.({ ...(name && { name }) }, context),
  ),
  ceremony: true,
  // It may be finished at once.
  topics: ['mfa', 'backupCodes'],
}

/** Proves a new factor, which counts from then on. */
export const confirmEnrollment: ActionDefinition<
  { enrollmentId: string; code?: string | undefined; name?: string | undefined },
  MfaEnrolled
> = {
  operation: 'mfa.confirm',
  topics: ['mfa', 'account', 'backupCodes'],
  call: (adapter, input, context) => adapter.mfa?.confirm(input, context),
  loadParser: async () => (await import('../../schemas/mfa.js')).parseMfaEnrolled,
}

export const resendEnrollment: ActionDefinition<{ enrollmentId: string }, MfaEnrollment> = {
  operation: 'mfa.resend',
  topics: ['mfa'],
  call: (adapter, input, context) => adapter.mfa?.resend?.(input, context),
  loadParser: loadEnrollmentParser,
}

/** Nothing half-enrolled stays behind. What is gone already is as the user wants it. */
export const abandonEnrollment: ActionDefinition<{ enrollmentId: string }, Done> = {
  operation: 'mfa.abandon',
  target: ({ enrollmentId }) => enrollmentId,
  topics: [],
  call: (adapter, input, context) => adapter.mfa?.abandon?.(input, context),
  loadParser: loadDoneParser,
  isAlreadyDone: ({ code }) => code === 'not_found',
}

export const removeFactor: ActionDefinition<{ factorId: string }, Done | Redirect> = {
  operation: 'mfa.remove',
  resume: texts(['factorId']),
  target: ({ factorId }) => factorId,
  topics: ['mfa', 'account', 'backupCodes'],
  call: (adapter, input, context) => adapter.mfa?.remove?.(input, context),
  loadParser: async () => (await import('../../schemas/done.js')).parseDoneOrRedirect,
  isAlreadyDone: ({ code }) => code === 'not_found',
}

export const turnOffMfa: ActionDefinition<void, Done> = {
  operation: 'mfa.disableAll',
  resume: withoutInput,
  topics: ['mfa', 'account', 'backupCodes'],
  call: (adapter, _input, context) => adapter.mfa?.disableAll?.(context),
  loadParser: loadDoneParser,
}

export const renameFactor: ActionDefinition<{ factorId: string; name: string }, Done> = {
  operation: 'mfa.rename',
  target: ({ factorId }) => factorId,
  topics: ['mfa'],
  call: (adapter, input, context) => adapter.mfa?.rename?.(input, context),
  loadParser: loadDoneParser,
}

export const makeFactorDefault: ActionDefinition<{ factorId: string }, Done> = {
  operation: 'mfa.setDefault',
  target: ({ factorId }) => factorId,
  topics: ['mfa'],
  call: (adapter, input, context) => adapter.mfa?.setDefault?.(input, context),
  loadParser: loadDoneParser,
}
