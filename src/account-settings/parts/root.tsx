'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../react/render/render-part.js'
import { SettingsContext } from '../context.js'
import { useSectionFocus } from '../use-section-focus.js'
import { type SettingsTabsOptions, useSettingsTabs } from '../use-settings-tabs.js'

export interface AccountSettingsRootState extends Record<string, boolean> {
  /** The adapter serves nothing of it. @selector `[data-empty]` */
  empty: boolean
}

export interface AccountSettingsRootProps extends PartProps<'div', AccountSettingsRootState>, SettingsTabsOptions {}

/** Groups all parts, and takes the user to the section that a link leads to. Renders a `<div>` element. */
export const AccountSettingsRoot: React.ForwardRefExoticComponent<
  AccountSettingsRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountSettingsRootProps>(function AccountSettingsRoot(
  { tabs, value, onValueChange, ...props },
  ref,
) {
  const settings = useSettingsTabs({ tabs, value, onValueChange })
  useSectionFocus(settings.section)
  return (
    <SettingsContext.Provider value={settings}>
      {renderPart({
        tag: 'div',
        name: 'account-settings',
        state: { empty: settings.open === undefined },
        own: {},
        props,
        ref,
      })}
    </SettingsContext.Provider>
  )
})
