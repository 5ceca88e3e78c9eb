import type { AccountAdapter } from '../contract/index.js'
import { builtInSections, builtInTabs, isBuiltInSection, isBuiltInTab } from './built-in.js'
import type { BuiltInSection, BuiltInTab, SettingsSection, SettingsTab } from './types.js'

/** A tab with something in it. */
export interface ResolvedTab extends Omit<SettingsTab, 'sections'> {
  sections: readonly SettingsSection[]
}

const ours: readonly BuiltInTab[] = ['personal', 'security', 'integrations', 'settings', 'danger']

/**
 * The tabs that are shown. A section that the adapter cannot serve is not there, unless it says why itself (a gate); a tab
 * without sections is not there either. Of two with the same id, the first one counts.
 */
export function resolveTabs(
  adapter: AccountAdapter,
  tabs: readonly (BuiltInTab | SettingsTab)[] = ours,
): readonly ResolvedTab[] {
  const seen = new Set<string>()
  const isNew = ({ id }: { id: string }) => !seen.has(id) && seen.add(id).size > 0
  return tabs
    .map((given): SettingsTab => (typeof given === 'string' ? { id: given } : given))
    .filter(isNew)
    .map(({ sections, ...tab }) => ({
      ...tab,
      sections: (sections ?? (isBuiltInTab(tab.id) ? builtInTabs[tab.id] : []))
        .map((given: BuiltInSection | SettingsSection) => (typeof given === 'string' ? { id: given } : given))
        .filter((section) => isNew(section) && isShown(adapter, section)),
    }))
    .filter(({ gate, sections }) => gate !== undefined || sections.length > 0)
}

function isShown(adapter: AccountAdapter, { id, gate, content }: SettingsSection): boolean {
  if (gate !== undefined) return true
  if (isBuiltInSection(id)) return builtInSections[id].supported(adapter)
  return content !== undefined && content !== null
}

/** The tab that an id leads to: its own, or the one of its section. */
export function tabOf(tabs: readonly ResolvedTab[], id: string): ResolvedTab | undefined {
  return tabs.find((tab) => tab.id === id || tab.sections.some((section) => section.id === id))
}
