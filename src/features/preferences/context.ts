'use client'
import { createContext, useContext } from 'react'
import type { Preference, PreferencesReady, PreferencesState } from './state.js'

export const PreferencesContext: React.Context<PreferencesState | null> = createContext<PreferencesState | null>(null)

/** The preferences that a part belongs to. */
export function usePreferencesContext(part: string): PreferencesState {
  const preferences = useContext(PreferencesContext)
  if (!preferences) {
    throw new Error(
      `Latchkey: <Preferences.${part}> has no preferences to belong to. Put it inside of <Preferences.Root>, at any depth.`,
    )
  }
  return preferences
}

/** The preferences once they are there. */
export function useReadyPreferences(part: string): PreferencesReady | undefined {
  const preferences = usePreferencesContext(part)
  return preferences.status === 'ready' ? preferences : undefined
}

export const PreferenceContext: React.Context<Preference | null> = createContext<Preference | null>(null)

/** The one preference that a part belongs to. */
export function usePreferenceContext(part: string): Preference {
  const preference = useContext(PreferenceContext)
  if (!preference) {
    throw new Error(
      `Latchkey: <Preferences.${part}> has no preference to belong to. Put it inside of <Preferences.Item>, at any depth.`,
    )
  }
  return preference
}
