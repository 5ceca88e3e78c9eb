'use client'
import { useEffect, useMemo, useState } from 'react'
import { useClient } from '../react/use-client.js'
import { useEvent } from '../react/use-event.js'
import { type ResolvedTab, resolveTabs, tabOf } from './resolve-tabs.js'
import type { BuiltInTab, SettingsTab } from './types.js'
import { readFragment, setFragment, useFragment } from './use-fragment.js'

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
  const open = found ?? shown[0]
  const [followed, setFollowed] = useState<string>()
  const isOn = (tab: ResolvedTab | undefined, id: string | undefined) => tab?.sections.some((one) => one.id === id)

  // A link such as `#password` says what it leads to in the address alone, also where the router decides.
  const follow = useEvent(() => {
    const id = readFragment()
    const tab = tabOf(shown, id)
    if (value === undefined || !tab) return
    setFollowed(id)
    if (tab !== open) onValueChange?.(tab.id)
  })
  useEffect(() => {
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [follow])

  return {
    tabs: shown,
    open,
    section: [wanted, followed].find((id) => isOn(open, id)),
    // Other parts of the host's page have fragments too: only what the host itself says is missed.
    absent: found === undefined && value !== undefined && value !== '' ? value : undefined,
    choose(tabId) {
      setFollowed(undefined)
      onValueChange?.(tabId)
      if (value === undefined) setFragment(tabId)
    },
  }
}
