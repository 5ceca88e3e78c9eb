'use client'
import { createContext, useContext } from 'react'
import type { ProfileFormState, ProfileView } from './state.js'

export const ProfileFormContext: React.Context<ProfileFormState | null> = createContext<ProfileFormState | null>(null)

/** The profile that a part belongs to. */
export function useProfileFormContext(part: string): ProfileFormState {
  const profile = useContext(ProfileFormContext)
  if (!profile) {
    throw new Error(
      `Latchkey: <ProfileForm.${part}> has no profile to belong to. Put it inside of <ProfileForm.Root>, at any depth.`,
    )
  }
  return profile
}

/** The same once it is there to be shown. */
export function useProfileView(part: string): ProfileView | null {
  const profile = useProfileFormContext(part)
  return profile.status === 'ready' || profile.status === 'unavailable' ? profile : null
}
