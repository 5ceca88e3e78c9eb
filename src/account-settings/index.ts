/** The headless parts of the settings page and their hook: `import * as AccountSettings from 'latchkey/account-settings'`. */
export { AccountSettingsAbsent as Absent, type AccountSettingsAbsentProps } from './parts/absent.js'
export {
  AccountSettingsRoot as Root,
  type AccountSettingsRootProps,
  type AccountSettingsRootState,
} from './parts/root.js'
export {
  AccountSettingsGate as Gate,
  type AccountSettingsGateProps,
  AccountSettingsSections as Sections,
  type AccountSettingsSectionsProps,
  type AccountSettingsSectionsState,
} from './parts/sections.js'
export {
  AccountSettingsPanel as Panel,
  type AccountSettingsPanelProps,
  AccountSettingsTab as Tab,
  AccountSettingsTabList as TabList,
  type AccountSettingsTabListProps,
  type AccountSettingsTabProps,
  type AccountSettingsTabState,
  AccountSettingsTabs as Tabs,
  type AccountSettingsTabsProps,
} from './parts/tabs.js'
export type { ResolvedTab } from './resolve-tabs.js'
export type {
  BuiltInSection,
  BuiltInTab,
  SettingsGate,
  SettingsScope,
  SettingsSection,
  SettingsTab,
} from './types.js'
export { type SettingsTabs, type SettingsTabsOptions, useSettingsTabs } from './use-settings-tabs.js'
