import { type AccountAdapter, AccountError, type AnyAccountError } from '../../contract/index.js'

/** The error as it is for the user: where the back end has no step-up, the need of a proof is left with no method. */
export function withinReach(error: AnyAccountError, { stepUp }: Pick<AccountAdapter, 'stepUp'>): AnyAccountError {
  if (stepUp || error.code !== 'reauthentication_required') return error
  return new AccountError<'reauthentication_required'>('reauthentication_required', {
    requirement: { ...error.data.requirement, methods: [] },
  })
}
