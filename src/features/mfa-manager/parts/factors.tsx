'use client'
import { forwardRef, type ReactNode, useMemo } from 'react'
import type { MfaFactor } from '../../../contract/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import type { Unavailable } from '../../../react/use-capability.js'
import { FactorContext, useFactor, useMfaManagerParts } from '../context.js'

export interface MfaManagerFactorsProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /** Renders one factor, with a `Factor` as its outermost element. */
  children: (factor: MfaFactor, kept: Unavailable | undefined) => ReactNode
}

/** The factors that are on. Renders a `<ul>` element, or nothing when there are none. */
export const MfaManagerFactors: React.ForwardRefExoticComponent<
  MfaManagerFactorsProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, MfaManagerFactorsProps>(function MfaManagerFactors({ children, ...props }, ref) {
  const { ready } = useMfaManagerParts('Factors')
  if (!ready || ready.factors.length === 0) return null
  const rows = ready.factors.map((factor) => (
    <OneFactor key={factor.id} factor={factor} kept={ready.whyKept(factor)}>
      {children}
    </OneFactor>
  ))
  return renderPart({ tag: 'ul', name: 'mfa-manager.factors', state: {}, own: { children: rows }, props, ref })
})

interface OneFactorProps extends Pick<MfaManagerFactorsProps, 'children'> {
  factor: MfaFactor
  kept: Unavailable | undefined
}

function OneFactor({ factor, kept, children }: OneFactorProps) {
  const item = useMemo(() => ({ factor, kept }), [factor, kept])
  return <FactorContext.Provider value={item}>{children(factor, kept)}</FactorContext.Provider>
}

export interface MfaManagerFactorState extends Record<string, string | boolean> {
  /** @selector `[data-type="totp"]` */
  type: string
  /** It is asked for first. @selector `[data-default]` */
  default: boolean
}

export type MfaManagerFactorProps = PartProps<'li', MfaManagerFactorState>

/** One factor. Renders an `<li>` element, which takes the focus when the one beside it goes. */
export const MfaManagerFactor: React.ForwardRefExoticComponent<
  MfaManagerFactorProps & React.RefAttributes<HTMLLIElement>
> = forwardRef<HTMLLIElement, MfaManagerFactorProps>(function MfaManagerFactor(props, ref) {
  const { factor } = useFactor('Factor')
  return renderPart({
    tag: 'li',
    name: 'mfa-manager.factor',
    state: { type: factor.type, default: factor.isDefault === true },
    own: { tabIndex: -1 },
    props,
    ref,
  })
})
