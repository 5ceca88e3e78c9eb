'use client'
import { type Challenge, isAccountError } from '../../contract/index.js'
import { challengeMessages } from '../../i18n/challenge.js'
import type { FieldProblem } from '../form/index.js'
import { useProblemWords } from '../form/use-problem-words.js'
import { useIsPast } from '../use-is-past.js'
import { useMessages } from '../use-messages.js'

export interface CodeWords {
  /** That the code will hardly work any more, before the user tries. */
  hint: string | undefined
  /** What was wrong with the one that was tried. */
  error: (problems: readonly FieldProblem[]) => string | undefined
}

/** The words beside the field of a code. For what is loaded later: it brings the words for all errors. */
export function useCodeWords(challenge: Challenge | undefined): CodeWords {
  const t = useMessages('challenge', challengeMessages)
  const words = useProblemWords()
  const old = useIsPast(challenge?.expiresAt)
  const isUsedUp = (problem: FieldProblem) =>
    isAccountError(problem) && problem.code === 'invalid_code' && problem.data.attemptsLeft === 0
  return {
    hint: challenge?.attemptsLeft === 0 ? t('usedUp') : old ? t('mayBeOld') : undefined,
    error: (problems) => (problems.some(isUsedUp) ? t('usedUp') : words.field(problems)),
  }
}
