'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useAccountInfoContext } from '../context.js'
import type { AccountFact } from '../state.js'

export interface AccountInfoFactsProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** Renders one fact, usually as a `<div>` with a `<dt>` and a `<dd>`. */
  children: (fact: AccountFact) => ReactNode
}

/** Everything that is known. Renders a `<dl>` element, or nothing before there is an answer. */
export const AccountInfoFacts: React.ForwardRefExoticComponent<
  AccountInfoFactsProps & React.RefAttributes<HTMLElement>
> = forwardRef<HTMLElement, AccountInfoFactsProps>(function AccountInfoFacts({ children, ...props }, ref) {
  const info = useAccountInfoContext('Facts')
  if (info.status !== 'ready') return null
  const facts = info.facts.map((fact) => <Fragment key={fact.name}>{children(fact)}</Fragment>)
  return renderPart({ tag: 'dl', name: 'account-info.facts', state: {}, own: { children: facts }, props, ref })
})
