/** The headless parts of a role's badge and its hook: `import * as RoleBadge from 'latchkey/role-badge'`. */
export { RoleBadgeRoot as Root, type RoleBadgeRootProps, type RoleBadgeRootState } from './parts/root.js'
export { RoleBadgeTooltip as Tooltip, type RoleBadgeTooltipProps } from './parts/tooltip.js'
export { RoleBadgeTrigger as Trigger, type RoleBadgeTriggerProps } from './parts/trigger.js'
export type { RoleBadgeState } from './state.js'
export { useRoleBadge } from './use-role-badge.js'
