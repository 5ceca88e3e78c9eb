import type { MfaEnrollment, MfaOperations, Operation } from '../../contract/index.js'
import { createCredential } from '../shared/webauthn.js'
import { at } from './at.js'
import type { Backend } from './backend.js'
import { ceremony } from './ceremony.js'

/** What the server answers with when a security key is to be added: for the browser, and so not for the caller. */
type Started = MfaEnrollment | { status: 'ceremony'; id: string; options: unknown }

export function mfaGroup({ read, write }: Backend): MfaOperations {
  const changes = ['mfa', 'account', 'backupCodes'] as const

  function enroll<Input extends object>(type: 'totp' | 'sms' | 'email' | 'push'): Operation<Input, MfaEnrollment> {
    return (input, context) =>
      write({
        operation: `mfa.enroll.${type}`,
        method: 'POST',
        path: '/mfa/enrollments',
        body: { type, ...input },
        context,
      })
  }

  return {
    status: (context) => read({ operation: 'mfa.status', path: '/mfa', context }),
    enroll: {
      totp: enroll('totp'),
      sms: enroll('sms'),
      email: enroll('email'),
      push: enroll('push'),
      async webauthn(input, context) {
        const operation = 'mfa.enroll.webauthn'
        const start = { operation, method: 'POST', path: '/mfa/enrollments', context } as const
        const started = await write<Started>({ ...start, body: { type: 'webauthn', ...input } })
        if (started.status !== 'ceremony') return started
        const credential = await createCredential(ceremony(operation, started.options, context.signal))
        const path = at`/mfa/enrollments/${started.id}/confirm`
        return write({ ...start, path, body: { credential }, changes })
      },
    },
    confirm: ({ enrollmentId, ...body }, context) =>
      write({
        operation: 'mfa.confirm',
        method: 'POST',
        path: at`/mfa/enrollments/${enrollmentId}/confirm`,
        body,
        context,
        changes,
      }),
    resend: ({ enrollmentId }, context) =>
      write({
        operation: 'mfa.resend',
        method: 'POST',
        path: at`/mfa/enrollments/${enrollmentId}/resend`,
        context,
      }),
    abandon: ({ enrollmentId }, context) =>
      write({ operation: 'mfa.abandon', method: 'DELETE', path: at`/mfa/enrollments/${enrollmentId}`, context }),
    remove: ({ factorId }, context) =>
      write({ operation: 'mfa.remove', method: 'DELETE', path: at`/mfa/factors/${factorId}`, context, changes }),
    disableAll: (context) =>
      write({
        operation: 'mfa.disableAll',
        method: 'DELETE',
        path: '/mfa/factors',
        context,
        changes,
      }),
    rename: ({ factorId, name }, context) =>
      write({
        operation: 'mfa.rename',
        method: 'PATCH',
        path: at`/mfa/factors/${factorId}`,
        body: { name },
        context,
        changes: ['mfa'],
      }),
    setDefault: ({ factorId }, context) =>
      write({
        operation: 'mfa.setDefault',
        method: 'PATCH',
        path: at`/mfa/factors/${factorId}`,
        body: { isDefault: true },
        context,
        changes: ['mfa'],
      }),
  }
}
