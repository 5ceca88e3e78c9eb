'use client'
import type { ReactElement } from 'react'
import { type AccountAdapter, can } from '../contract/index.js'
import { AccountInfo } from '../features/account-info/account-info.js'
import { BackupCodes } from '../features/backup-codes/backup-codes.js'
import { ConnectedAccounts } from '../features/connected-accounts/connected-accounts.js'
import { DangerZone } from '../features/danger-zone/danger-zone.js'
import { EmailChange } from '../features/email-change/email-change.js'
import { MfaManager } from '../features/mfa-manager/mfa-manager.js'
import { Passkeys } from '../features/passkeys/passkeys.js'
import { PasswordChange } from '../features/password-change/password-change.js'
import { PhoneChange } from '../features/phone-change/phone-change.js'
import { Preferences } from '../features/preferences/preferences.js'
import { ProfileForm } from '../features/profile-form/profile-form.js'
import { SessionList } from '../features/session-list/session-list.js'
import { StorageUsage } from '../features/storage-usage/storage-usage.js'
import type { BuiltInSection, BuiltInTab } from './types.js'

interface BuiltIn {
  Section: (props: { headingLevel?: 2 | 3 | 4 | undefined }) => ReactElement
  /** Whether the adapter can serve it: what it cannot serve is not there. */
  supported: (adapter: AccountAdapter) => boolean
}

/** Every section of ours, as it is without props. */
export const builtInSections: Readonly<Record<BuiltInSection, BuiltIn>> = {
  profile: { Section: ProfileForm, supported: ({ profile }) => profile !== undefined },
  email: { Section: EmailChange, supported: (adapter) => can(adapter, 'email.start') },
  phone: { Section: PhoneChange, supported: (adapter) => can(adapter, 'phone.start') },
  account: { Section: AccountInfo, supported: () => true },
  password: {
    Section: PasswordChange,
    supported: (adapter) => can(adapter, 'password.change') || can(adapter, 'password.set'),
  },
  mfa: { Section: MfaManager, supported: ({ mfa }) => mfa !== undefined },
  'backup-codes': { Section: BackupCodes, supported: ({ backupCodes }) => backupCodes !== undefined },
  passkeys: { Section: Passkeys, supported: ({ passkeys }) => passkeys !== undefined },
  connections: { Section: ConnectedAccounts, supported: (adapter) => can(adapter, 'connections.list') },
  sessions: {
    Section: SessionList,
    supported: (adapter) =>
      can(adapter, 'sessions.list') || can(adapter, 'sessions.revokeOthers') || can(adapter, 'sessions.revokeAll'),
  },
  preferences: { Section: Preferences, supported: ({ preferences }) => preferences !== undefined },
  storage: { Section: StorageUsage, supported: ({ usage }) => usage !== undefined },
  'delete-account': { Section: DangerZone, supported: (adapter) => can(adapter, 'deletion.request') },
}

/** The tabs of ours, in their order, with their sections. */
export const builtInTabs: Readonly<Record<BuiltInTab, readonly BuiltInSection[]>> = {
  personal: ['profile', 'email', 'phone', 'account'],
  security: ['password', 'mfa', 'backup-codes', 'passkeys', 'sessions'],
  integrations: ['connections'],
  settings: ['preferences', 'storage'],
  danger: ['delete-account'],
}

export const isBuiltInSection = (id: string): id is BuiltInSection => Object.hasOwn(builtInSections, id)
export const isBuiltInTab = (id: string): id is BuiltInTab => Object.hasOwn(builtInTabs, id)
