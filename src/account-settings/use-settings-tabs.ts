'use client'
import { useMemo } from 'react'
import { useClient } from '../react/use-client.js'
import { type ResolvedTab, resolveTabs, tabOf } from './resolve-tabs.js'
import type { BuiltInTab, SettingsTab } from './types.js'
import { setFragment, useFragment } from './use-fragment.js'

export interface SettingsTabsOptions {
  /** Built-in ids and tabs of your own, in your order. @defaultValue all built-in tabs */
  tabs?: readonly (BuiltInTab | SettingsTab)[] | undefined
  /** The open tab, or a section of it, when your router decides. @defaultValue the fragment of the address */
  value?: string | undefined
  onValueChange?: ((tabId: string) => void) | undefined
}

export interface SettingsTabs {
  tabs: readonly ResolvedTab[]
  /** The open tab; `undefined` when there is none at all. */
  open: ResolvedTab | undefined
  /** The section that a link leads to. */
  section: string | undefined
  /** What a link leads to and is not there. */
  absent: string | undefined
  choose: (tabId: string) => void
}

/** Which tabs there are, and which one is open. Needs an `<AccountProvider>`; renders nothing and knows no words. */
export function useSettingsTabs({ tabs, value, onValueChange }: SettingsTabsOptions): SettingsTabs {
  const adapter = useClient().adapter()
  const fragment = useFragment()
  const shown = useMemo(() => resolveTabs(adapter, tabs), [adapter, tabs])
  const wanted = value ?? fragment
  const found = tabOf(shown, wanted)
  return {
    tabs: shown,
    open: found ?? shown[0],
    section: found?.sections.some(({ id }) => id === wanted) ? wanted : undefined,
    // Other parts of the host's page have fragments too: only what the host itself says is missed.
    absent: found === undefined && value !== undefined && value !== '' ? value : undefined,
    choose(tabId) {
      onValueChange?.(tabId)
      if (value === undefined) setFragment(tabId)
    },
  }
}
