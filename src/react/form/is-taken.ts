import { isAccountError } from '../../contract/index.js'
import type { FieldProblem } from './form-types.js'

/** Somebody else has it, whichever way the back end says so. */
export const isTaken = (problem: FieldProblem): boolean =>
  problem.code === 'taken' || (isAccountError(problem) && problem.code === 'conflict' && problem.data.kind === 'taken')
