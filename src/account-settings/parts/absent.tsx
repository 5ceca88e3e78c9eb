'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../react/render/render-part.js'
import { useSettingsContext } from '../context.js'

export interface AccountSettingsAbsentProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** Says that what a link leads to is not there. */
  children: (id: string) => ReactNode
}

/** Renders a `<div role="status">`, empty as long as every link leads somewhere. */
export const AccountSettingsAbsent: React.ForwardRefExoticComponent<
  AccountSettingsAbsentProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountSettingsAbsentProps>(function AccountSettingsAbsent({ children, ...props }, ref) {
  const { absent } = useSettingsContext('Absent')
  const own = { role: 'status', children: absent === undefined ? null : children(absent) }
  return renderPart({ tag: 'div', name: 'account-settings.absent', state: {}, own, props, ref })
})
