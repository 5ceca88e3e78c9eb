'use client'
import * as Radix from '@radix-ui/react-tabs'
import { Fragment, forwardRef, type ReactNode, useState } from 'react'
import { useAccountContext } from '../../react/context.js'
import type { PartProps } from '../../react/render/render-part.js'
import { useSettingsContext } from '../context.js'
import type { ResolvedTab } from '../resolve-tabs.js'
import { Slotted } from './slotted.js'

type NoState = Record<string, never>

export interface AccountSettingsTabsProps extends PartProps<'div', NoState> {}

/** Around the list of the tabs and their panels. Renders a `<div>` element, or nothing when there are no tabs. */
export const AccountSettingsTabs: React.ForwardRefExoticComponent<
  AccountSettingsTabsProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountSettingsTabsProps>(function AccountSettingsTabs(props, ref) {
  const { open, choose } = useSettingsContext('Tabs')
  const { dir } = useAccountContext()
  if (!open) return null
  return (
    <Radix.Root ref={ref} asChild dir={dir} value={open.id} onValueChange={choose}>
      <Slotted part={{ tag: 'div', name: 'account-settings.tabs', state: {}, props }} />
    </Radix.Root>
  )
})

export interface AccountSettingsTabListProps extends Omit<PartProps<'div', NoState>, 'children'> {
  /** Renders one `Tab`. */
  children: (tab: ResolvedTab) => ReactNode
}

/** All tabs, which the arrow keys go through. Give it an `aria-label`. Renders a `<div role="tablist">` element. */
export const AccountSettingsTabList: React.ForwardRefExoticComponent<
  AccountSettingsTabListProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountSettingsTabListProps>(function AccountSettingsTabList(
  { children, ...props },
  ref,
) {
  const { tabs } = useSettingsContext('TabList')
  return (
    <Radix.List ref={ref} asChild>
      <Slotted part={{ tag: 'div', name: 'account-settings.tab-list', state: {}, props }}>
        {tabs.map((tab) => (
          <Fragment key={tab.id}>{children(tab)}</Fragment>
        ))}
      </Slotted>
    </Radix.List>
  )
})

export interface AccountSettingsTabState extends Record<string, boolean> {
  /** @selector `[data-open]` */
  open: boolean
  /** It has a gate, and says why nobody of this role or plan sees more. @selector `[data-gated]` */
  gated: boolean
}

export interface AccountSettingsTabProps extends PartProps<'button', AccountSettingsTabState> {
  tab: ResolvedTab
}

/** Opens a tab. Renders a `<button role="tab">` element. */
export const AccountSettingsTab: React.ForwardRefExoticComponent<
  AccountSettingsTabProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, AccountSettingsTabProps>(function AccountSettingsTab({ tab, ...props }, ref) {
  const { open } = useSettingsContext('Tab')
  const state = { open: open?.id === tab.id, gated: tab.gate !== undefined }
  return (
    <Radix.Trigger ref={ref} asChild value={tab.id}>
      <Slotted part={{ tag: 'button', name: 'account-settings.tab', state, props }} />
    </Radix.Trigger>
  )
})

export interface AccountSettingsPanelProps extends PartProps<'div', AccountSettingsTabState> {
  tab: ResolvedTab
}

/**
 * What is on a tab. Renders a `<div role="tabpanel">` element: empty until the tab is opened for the first time, and hidden
 * while another one is open, so that nothing typed is lost.
 */
export const AccountSettingsPanel: React.ForwardRefExoticComponent<
  AccountSettingsPanelProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountSettingsPanelProps>(function AccountSettingsPanel(
  { tab, children, ...props },
  ref,
) {
  const { open } = useSettingsContext('Panel')
  const isOpen = open?.id === tab.id
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  const state = { open: isOpen, gated: tab.gate !== undefined }
  return (
    <Radix.Content ref={ref} asChild forceMount value={tab.id}>
      <Slotted hidden={!isOpen} part={{ tag: 'div', name: 'account-settings.panel', state, props }}>
        {wasOpen ? children : null}
      </Slotted>
    </Radix.Content>
  )
})
