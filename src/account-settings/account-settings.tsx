'use client'
import { type ReactElement, useState } from 'react'
import { useAccountContext } from '../react/context.js'
import { useMessages } from '../react/use-messages.js'
import { useRootAttributes } from '../react/use-root-attributes.js'
import { Badge } from '../ui/badge.js'
import { Notice } from '../ui/notice.js'
import { Tabs } from '../ui/tabs.js'
import { isBuiltInTab } from './built-in.js'
import { useSettingsContext } from './context.js'
import { accountSettingsMessages } from './messages.js'
import { AccountSettingsAbsent } from './parts/absent.js'
import { AccountSettingsRoot } from './parts/root.js'
import { SettingsPanel } from './settings-panel.js'
import type { SettingsTabsOptions } from './use-settings-tabs.js'

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
  return (
    <AccountSettingsRoot {...useRootAttributes()} data-lk-root="" {...options}>
      <AccountSettingsAbsent>{(id) => <Notice tone="info">{t('absent', { id })}</Notice>}</AccountSettingsAbsent>
      <Content headingLevel={headingLevel} />
    </AccountSettingsRoot>
  )
}

function Content({ headingLevel }: Pick<AccountSettingsProps, 'headingLevel'>): ReactElement {
  const t = useMessages('accountSettings', accountSettingsMessages)
  const { open } = useSettingsContext('Tabs')
  return open ? <OpenTabs open={open.id} headingLevel={headingLevel} /> : <p>{t('nothing')}</p>
}

interface OpenTabsProps extends Pick<AccountSettingsProps, 'headingLevel'> {
  open: string
}

/** On its own, because React 18 misses the next change of a store that is read where state is set while rendering. */
function OpenTabs({ open, headingLevel }: OpenTabsProps): ReactElement {
  const { tabs, choose } = useSettingsContext('Tabs')
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
