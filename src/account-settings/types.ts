import type { ReactNode } from 'react'

/** The sections that come with Latchkey. Their ids are the fragments that lead to them: `#sessions`. */
export type BuiltInSection =
  | 'profile'
  | 'email'
  | 'phone'
  | 'account'
  | 'password'
  | 'mfa'
  | 'backup-codes'
  | 'passkeys'
  | 'connections'
  | 'sessions'
  | 'preferences'
  | 'storage'
  | 'delete-account'

/** The tabs that come with Latchkey. */
export type BuiltInTab = 'personal' | 'security' | 'integrations' | 'settings' | 'danger'

/** Why somebody cannot use a tab or a section, said in its place: it does not vanish. */
export interface SettingsGate {
  /** Beside the name: "Pro", "Admins". */
  badge: string
  /** Why, and what would change that. */
  message: string
  /** Where that can be changed. Of your own site, or `https:`; others are no links. */
  href?: string | undefined
  /** The words of the link. @defaultValue "Find out more" */
  linkLabel?: string | undefined
}

/** Whom a change reaches. */
export type SettingsScope = 'personal' | 'workspace'

/** A section of your own, or one of ours with more about it. */
export interface SettingsSection {
  /** One of `BuiltInSection`, or an id of your own. The fragment that leads to it. */
  id: BuiltInSection | (string & {})
  /** Needed for a section of your own that has a gate. */
  label?: string | undefined
  /** Your own, or one of ours with other props: `<SessionList nextSteps={…} />`. @defaultValue the built-in section */
  content?: ReactNode
  gate?: SettingsGate | undefined
}

export interface SettingsTab {
  /** The fragment that leads to it. No section has the same. */
  id: BuiltInTab | (string & {})
  /** @defaultValue ours, for a built-in id; the id, for one of your own */
  label?: string | undefined
  /** @defaultValue ours, for a built-in id */
  sections?: readonly (BuiltInSection | SettingsSection)[] | undefined
  /** Says whom changes on this tab reach. */
  scope?: SettingsScope | undefined
  gate?: SettingsGate | undefined
  /** Everything on it can be looked at and nothing changed; the text says why. */
  readOnly?: string | undefined
}
