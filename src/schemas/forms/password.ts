import * as z from 'zod/mini'
import type { FieldError, PasswordPolicy } from '../../contract/index.js'
import { passwordProblems } from '../../core/rules/password-policy.js'
import { fieldErrors } from './checks.js'

/** What stands in the form that changes a password; absent where the field is not on the page. */
export interface PasswordForm extends Record<string, unknown> {
  currentPassword?: string | undefined
  newPassword?: string | undefined
  confirmation?: string | undefined
  endOtherSessions?: boolean | undefined
}

/** What the server would refuse for sure. The current password has no rules but to be there: only the server knows it. */
export function checkPasswordForm(policy: PasswordPolicy, values: PasswordForm): readonly FieldError[] {
  const schema = z
    .object({
      currentPassword: z.optional(z.string().check(z.refine((text) => text !== '', 'required'))),
      newPassword: z.string().check((context) => {
        for (const { code, params } of passwordProblems(policy, context.value)) {
          context.issues.push({ code: 'custom', input: context.value, message: code, ...(params && { params }) })
        }
      }),
      confirmation: z.optional(z.string()),
    })
    .check(
      z.refine(({ newPassword, confirmation }) => confirmation === undefined || confirmation === newPassword, {
        error: 'invalid',
        path: ['confirmation'],
        // Told beside what else is wrong, and not only once that is put right.
        when: () => true,
      }),
    )
  return fieldErrors(z.safeParse(schema, values))
}
