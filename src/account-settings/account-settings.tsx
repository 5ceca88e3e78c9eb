'use client'
import { type ReactElement, useState } from 'react'
import { useAccountContext } from '../react/context.js'
import { useMessages } from '../react/use-messages.js'
import { useRootAttributes } from '../react/use-root-attributes.js'
import { Badge } from '../ui/badge.js'
import { Notice } from '../ui/notice.js'
import { Tabs } from '../ui/tabs.js'
import { isBuiltInTab } from './built-in.js'
import { accountSettingsMessages } from './messages.js'
import { SettingsPanel } from './settings-panel.js'
import { useSectionFocus } from './use-section-focus.js'
import { type SettingsTabs, type SettingsTabsOptions, useSettingsTabs } from './use-settings-tabs.js'

export interface AccountSettingsProps extends SettingsTabsOptions {
  /** Level of the headings of its sections in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
}

/**
 * The whole page of account settings, in tabs. What the adapter cannot serve is not there. Needs an `<AccountProvider>`;
 * renders a `<div>` element.
 *
 * A tab that was open stays in the page, hidden, so that what was typed there is not lost.
 */
export function AccountSettings({ headingLevel, ...options }: AccountSettingsProps): ReactElement {
  const t = useMessages('accountSettings', accountSettingsMessages)
  const { tabs, open, section, absent, choose } = useSettingsTabs(options)
  useSectionFocus(section)
  const attributes = useRootAttributes()

  return (
    <div data-lk-root="" data-lk="account-settings" {...attributes}>
      <div role="status">
        {absent === undefined ? null : <Notice tone="info">{t('absent', { id: absent })}</Notice>}
      </div>
      {open ? (
        <OpenTabs tabs={tabs} open={open.id} choose={choose} headingLevel={headingLevel} />
      ) : (
        <p>{t('nothing')}</p>
      )}
    </div>
  )
}

interface OpenTabsProps extends Pick<SettingsTabs, 'tabs' | 'choose'>, Pick<AccountSettingsProps, 'headingLevel'> {
  open: string
}

/** On its own, because React 18 misses the next change of a store that is read where state is set while rendering. */
function OpenTabs({ tabs, open, choose, headingLevel }: OpenTabsProps): ReactElement {
  const t = useMessages('accountSettings', accountSettingsMessages)
  const { dir } = useAccountContext()
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  if (!visited.has(open)) setVisited(new Set([...visited, open]))
  return (
    <Tabs
      label={t('label')}
      dir={dir}
      value={open}
      onValueChange={choose}
      items={tabs.map((tab) => ({
        value: tab.id,
        label: tab.label ?? (isBuiltInTab(tab.id) ? t(tab.id) : tab.id),
        badge: tab.gate ? <Badge>{tab.gate.badge}</Badge> : undefined,
        content: visited.has(tab.id) ? <SettingsPanel tab={tab} headingLevel={headingLevel} /> : null,
      }))}
    />
  )
}
