'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../react/render/render-part.js'
import { useSettingsContext } from '../context.js'
import type { ResolvedTab } from '../resolve-tabs.js'
import type { SettingsGate, SettingsSection } from '../types.js'

export interface AccountSettingsSectionsState extends Record<string, boolean> {
  /** Nothing in it can be changed. @selector `[data-read-only]` */
  readOnly: boolean
}

export interface AccountSettingsSectionsProps extends Omit<PartProps<'div', AccountSettingsSectionsState>, 'children'> {
  tab: ResolvedTab
  /** Renders one section. */
  children: (section: SettingsSection) => ReactNode
}

/**
 * The sections of a tab. Renders a `<div>` element, a disabled `<fieldset>` when the tab is read-only (every control inside
 * of it is inert for everybody, and all of it can still be read), or nothing for a tab with a gate.
 */
export const AccountSettingsSections: React.ForwardRefExoticComponent<
  AccountSettingsSectionsProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountSettingsSectionsProps>(function AccountSettingsSections(
  { tab, children, ...props },
  ref,
) {
  useSettingsContext('Sections')
  const { gate, readOnly, sections } = tab
  if (gate) return null
  const isReadOnly = readOnly !== undefined
  return renderPart({
    tag: isReadOnly ? 'fieldset' : 'div',
    name: 'account-settings.sections',
    state: { readOnly: isReadOnly },
    own: {
      disabled: isReadOnly || undefined,
      children: sections.map((section) => <Fragment key={section.id}>{children(section)}</Fragment>),
    },
    props,
    ref,
  })
})

export interface AccountSettingsGateProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** The tab or the section that has it. */
  of: ResolvedTab | SettingsSection
  /** Says why, and what would change that. */
  children: (gate: SettingsGate) => ReactNode
}

/** Why a tab or a section cannot be used by this user. Renders a `<div>` element, or nothing when it can. */
export const AccountSettingsGate: React.ForwardRefExoticComponent<
  AccountSettingsGateProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountSettingsGateProps>(function AccountSettingsGate({ of, children, ...props }, ref) {
  useSettingsContext('Gate')
  if (!of.gate) return null
  return renderPart({
    tag: 'div',
    name: 'account-settings.gate',
    state: {},
    own: { children: children(of.gate) },
    props,
    ref,
  })
})
