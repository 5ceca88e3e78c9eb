'use client'
import type { AnyAccountError, Challenge } from '../../contract/index.js'
import { type Form, useForm } from '../form/index.js'
import { readTypedCode } from './read-typed-code.js'

/** What the form of a code holds: a secret, which is in the input and nowhere else. */
export type CodeFormValues = { code: string }

/**
 * The form of one code. A code that is wrong or too old is an error of the field, which keeps the focus and the text
 * (requirements.md, row 84).
 *
 * @param submit hands the code over, without what was pasted along with it; resolves with what went wrong
 */
export function useCodeForm(
  challenge: Pick<Challenge, 'alphabet'> | undefined,
  submit: (code: string) => Promise<AnyAccountError | undefined>,
): Form<CodeFormValues> {
  const read = ({ code }: Partial<CodeFormValues>) => readTypedCode(code, challenge?.alphabet)
  return useForm<CodeFormValues>({
    initial: {},
    secrets: ['code'],
    check: (values) => (read(values) === '' ? [{ field: 'code', code: 'required' }] : []),
    fieldOf: ({ code }) => (code === 'invalid_code' || code === 'code_expired' ? 'code' : undefined),
    submit: (values) => submit(read(values)),
  })
}
