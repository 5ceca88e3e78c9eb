'use client'
import { forwardRef, type ReactNode } from 'react'
import type { PasswordRule } from '../../../core/rules/password-policy.js'
import type { PasswordStrength } from '../../../core/rules/password-strength.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasswordForm } from '../context.js'

export interface PasswordChangeRulesProps extends Omit<PartProps<'ul', Record<string, never>>, 'children'> {
  /** Words one rule, or leaves it out with `null`. Its `<li>` has `data-met` once the new password keeps it. */
  children: (rule: PasswordRule) => ReactNode
}

/**
 * The rules for the new password, followed as it is typed. Renders a `<ul>` element, or nothing where the policy says
 * nothing. Give its `id` to the field as `aria-describedby`.
 */
export const PasswordChangeRules: React.ForwardRefExoticComponent<
  PasswordChangeRulesProps & React.RefAttributes<HTMLUListElement>
> = forwardRef<HTMLUListElement, PasswordChangeRulesProps>(function PasswordChangeRules({ children, ...props }, ref) {
  const { rules } = usePasswordForm('Rules')
  if (rules.length === 0) return null
  const items = rules.map((rule) => {
    const words = children(rule)
    return words === null ? null : (
      <li key={rule.id} data-lk="password-change.rule" data-rule={rule.id} data-met={rule.met ? '' : undefined}>
        {words}
      </li>
    )
  })
  return renderPart({ tag: 'ul', name: 'password-change.rules', state: {}, own: { children: items }, props, ref })
})

export interface PasswordChangeStrengthState extends Record<string, number> {
  /** From 0, guessed at once, to 4. @selector `[data-score="4"]` */
  score: PasswordStrength['score']
}

export interface PasswordChangeStrengthProps extends Omit<PartProps<'p', PasswordChangeStrengthState>, 'children'> {
  /** Words it. */
  children: (strength: PasswordStrength) => ReactNode
}

/** How hard the new password is to guess: an advice, which stops nobody. Renders a `<p>` element while one is typed. */
export const PasswordChangeStrength: React.ForwardRefExoticComponent<
  PasswordChangeStrengthProps & React.RefAttributes<HTMLParagraphElement>
> = forwardRef<HTMLParagraphElement, PasswordChangeStrengthProps>(function PasswordChangeStrength(
  { children, ...props },
  ref,
) {
  const { strength } = usePasswordForm('Strength')
  if (!strength) return null
  return renderPart({
    tag: 'p',
    name: 'password-change.strength',
    state: { score: strength.score },
    own: { children: children(strength) },
    props,
    ref,
  })
})
