'use client'
import { forwardRef, type ReactNode } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { ChallengeContext, useChallenge, useEmailChangeParts } from '../context.js'
import { nextProof } from '../next-proof.js'
import type { EmailChallenge } from '../state.js'

export interface EmailChangeChallengesProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /** Renders one proof, usually as an `EmailChange.Challenge`. */
  children: (challenge: EmailChallenge) => ReactNode
}

/** The proofs that the change needs, in the adapter's order. Renders a `<ul>` element, or nothing without a change. */
export const EmailChangeChallenges: React.ForwardRefExoticComponent<
  EmailChangeChallengesProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, EmailChangeChallengesProps>(function EmailChangeChallenges(
  { children, ...props },
  ref,
) {
  const flow = useEmailChangeParts('Challenges').ready?.flow
  if (flow?.step !== 'proving') return null
  const items = flow.change.challenges.map((challenge) => (
    <ChallengeContext.Provider key={challenge.id} value={challenge}>
      {children(challenge)}
    </ChallengeContext.Provider>
  ))
  return renderPart({ tag: 'ul', name: 'email-change.challenges', state: {}, own: { children: items }, props, ref })
})

export interface EmailChangeChallengeState extends Record<string, string> {
  /** Whose address is proved. @selector `[data-role="new"]` */
  role: EmailChallenge['role']
  /** @selector `[data-status="verified"]` */
  status: EmailChallenge['status']
  /** @selector `[data-method="link"]` */
  method: EmailChallenge['method']
}

export type EmailChangeChallengeProps = PartProps<'li', EmailChangeChallengeState>

/** One proof. Takes the focus when it comes next and asks for nothing to be typed. Renders an `<li>` element. */
export const EmailChangeChallenge: React.ForwardRefExoticComponent<
  EmailChangeChallengeProps & React.RefAttributes<HTMLLIElement>
> = forwardRef<HTMLLIElement, EmailChangeChallengeProps>(function EmailChangeChallenge(props, ref) {
  const challenge = useChallenge('Challenge')
  const { ready, arrivals } = useEmailChangeParts('Challenge')
  const next = nextProof(ready)
  const arrival = useArrival<HTMLLIElement>(arrivals, next?.challenge.id === challenge.id && !next.byCode)
  const { role, status, method } = challenge
  return renderPart({
    tag: 'li',
    name: 'email-change.challenge',
    state: { role, status, method },
    own: { tabIndex: -1 },
    props,
    ref: composeRefs(ref, arrival),
  })
})
