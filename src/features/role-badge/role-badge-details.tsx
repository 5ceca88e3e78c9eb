'use client'
import type { ReactElement } from 'react'
import { toneOfRole } from '../../core/rules/tone-of-role.js'
import { safeText } from '../../i18n/safe-text.js'
import { Badge } from '../../ui/badge.js'
import { Root, Tooltip, Trigger } from './index.js'
import type { RoleBadgeProps } from './role-badge.js'

/** A badge with more to tell, made of the public parts. */
export function RoleBadgeDetails({ role, tones }: RoleBadgeProps): ReactElement {
  const { scope, description } = role
  return (
    <Root role={role}>
      <Trigger>
        <Badge tone={toneOfRole(role, tones)}>
          <bdi>{safeText(role.name).text}</bdi>
        </Badge>
      </Trigger>
      <Tooltip>
        {scope?.name ? <bdi data-lk="role-badge.scope">{safeText(scope.name).text}</bdi> : null}
        {/* Blocks do not part the words of a description everywhere. */}{' '}
        {description ? <bdi data-lk="role-badge.description">{safeText(description, 1_000).text}</bdi> : null}
      </Tooltip>
    </Root>
  )
}
