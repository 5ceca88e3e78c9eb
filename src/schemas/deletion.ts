import type { DeletionBlocker, DeletionEligibility, DeletionOutcome } from '../contract/operations/deletion.js'
import type { Parser } from '../core/parse.js'
import { byId, list } from './collections.js'
import { doneWith, redirect } from './done.js'
import { count, flag, instant, oneOf, text, token } from './leaves.js'
import { object, optional, or, parser, type Reader, refuse, unfit, variant } from './read.js'

type Outcome<O> = { outcome: O }

const blocker: Reader<DeletionBlocker> = object<DeletionBlocker>({
  code: token,
  severity: or(oneOf('blocking', 'warning'), 'blocking'),
  resource: optional(object<NonNullable<DeletionBlocker['resource']>>({ type: text, id: token, name: optional(text) })),
  message: optional(text),
  resolutions: optional(
    list(
      object<NonNullable<DeletionBlocker['resolutions']>[number]>({
        id: token,
        label: optional(text),
        href: optional(token),
      }),
      byId,
    ),
  ),
})

const eligibility: Reader<DeletionEligibility> = object<DeletionEligibility>({
  eligible: or(flag, false),
  blockers: list(blocker),
  mode: or(oneOf('immediate', 'scheduled', 'confirm_by_email', 'unknown'), 'unknown'),
  graceDays: optional(count),
  scheduledFor: optional(instant),
  consequences: optional(list(text)),
  confirmPhrase: optional(token),
})

/** The answer of `deletion.check`. Who is eligible in spite of something that blocks is not. */
export const parseDeletionEligibility: Parser<DeletionEligibility> = parser((value, path, rejected) => {
  const held = eligibility(value, path, rejected)
  if (held === unfit || !held.eligible || held.blockers.every((row) => row.severity === 'warning')) return held
  refuse(rejected, 'eligible', 'contradicts the blockers')
  return { ...held, eligible: false }
})

const done: Reader<DeletionOutcome> = variant<DeletionOutcome>('outcome', {
  deleted: doneWith<Outcome<'deleted'>>({ outcome: oneOf('deleted') }),
  scheduled: doneWith<Outcome<'scheduled'> & { purgeAt: string; cancellable: boolean }>({
    outcome: oneOf('scheduled'),
    purgeAt: instant,
    cancellable: or(flag, false),
  }),
  confirmation_sent: doneWith<Outcome<'confirmation_sent'> & { destination?: string | undefined }>({
    outcome: oneOf('confirmation_sent'),
    destination: optional(text),
  }),
})

/** The answer of `deletion.request`. */
export const parseDeletionOutcome: Parser<DeletionOutcome> = parser(
  variant<DeletionOutcome>('status', { done, redirect }),
)
