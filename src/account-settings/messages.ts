import type { Catalogue } from '../i18n/message.js'

/** The words of `AccountSettings`, in English. */
export const accountSettingsMessages = {
  label: 'Account settings',
  personal: 'Profile',
  security: 'Security',
  integrations: 'Connected accounts',
  settings: 'Preferences',
  danger: 'Account',
  forYou: 'What you change here is for you alone.',
  forWorkspace: 'What you change here is for everybody in the workspace.',
  more: 'Find out more',
  absent: 'There is no “{id}” among your account settings.',
  nothing: 'There is nothing to set here.',
} as const

export type AccountSettingsMessages = Catalogue<typeof accountSettingsMessages>
