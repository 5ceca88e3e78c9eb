'use client'
import { type ReactElement, useEffect, useState } from 'react'
import type { Role } from '../../contract/index.js'
import { type RoleTones, toneOfRole } from '../../core/rules/tone-of-role.js'
import { Badge } from '../../ui/badge.js'
import type { RoleBadgeDetails } from './role-badge-details.js'

export interface RoleBadgeProps {
  /** From `account.roles`, or one of your own. */
  role: Role
  /** Colours by role id or name. They underline the name, and mean nothing by themselves. @defaultValue all neutral */
  tones?: RoleTones | undefined
}

/**
 * What a role is called, with its description and the place where it holds in a tooltip. Needs no adapter; renders a
 * `<span>`. It informs: whether somebody may do something is for the server to decide, and never for a badge.
 */
export function RoleBadge(props: RoleBadgeProps): ReactElement {
  const { role } = props
  const simple = isPlain.test(role.name) && !role.description && !role.scope?.name
  return simple ? <NameOnly {...props} /> : <WithMore {...props} />
}

/** Short, and without anything that cannot be seen: fit to be shown without the rules for everything else. */
const isPlain = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,60}$/u

/**
 * A badge costs next to nothing until there is more to tell than a name. Without `later`, because a name stands well
 * alone when the code does not come, and a page with badges only would pay for the trying again.
 */
function WithMore(props: RoleBadgeProps): ReactElement {
  const [Details, setDetails] = useState<typeof RoleBadgeDetails>()
  useEffect(() => {
    import('./role-badge-details.js').then(
      (module) => setDetails(() => module.RoleBadgeDetails),
      () => {},
    )
  }, [])
  return Details ? <Details {...props} /> : <NameOnly {...props} />
}

function NameOnly({ role, tones }: RoleBadgeProps): ReactElement {
  return (
    <span data-lk="role-badge">
      <Badge tone={toneOfRole(role, tones)}>
        <bdi>{isPlain.test(role.name) ? role.name : '…'}</bdi>
      </Badge>
    </span>
  )
}
