'use client'
import { createContext, useContext } from 'react'
import type { SettingsTabs } from './use-settings-tabs.js'

export const SettingsContext: React.Context<SettingsTabs | null> = createContext<SettingsTabs | null>(null)

/** The settings that a part belongs to. */
export function useSettingsContext(part: string): SettingsTabs {
  const settings = useContext(SettingsContext)
  if (!settings) {
    throw new Error(
      `Latchkey: <AccountSettings.${part}> has no settings to belong to. Put it inside of <AccountSettings.Root>, at any depth.`,
    )
  }
  return settings
}
