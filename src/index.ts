/** Account settings as React components, over an adapter of your back end. See the README for a quick start. */
export { AccountProvider, type AccountProviderProps } from './account-provider.js'
export { AccountSettings, type AccountSettingsProps } from './account-settings/account-settings.js'
export type {
  BuiltInSection,
  BuiltInTab,
  SettingsGate,
  SettingsScope,
  SettingsSection,
  SettingsTab,
} from './account-settings/types.js'
export { type SettingsTabs, type SettingsTabsOptions, useSettingsTabs } from './account-settings/use-settings-tabs.js'
export * from './contract/index.js'
export type { ActionPhase, PendingIntent } from './core/action.js'
export type { StepUpFlow } from './core/flows/step-up.js'
export type { RoleTones, Tone } from './core/rules/tone-of-role.js'
export type { Timing } from './core/timing.js'
export { AccountInfo, type AccountInfoProps } from './features/account-info/account-info.js'
export type {
  AccountFact,
  AccountFactName,
  AccountInfoReady,
  AccountInfoState,
  CopyOutcome,
} from './features/account-info/index.js'
export { type AccountInfoOptions, useAccountInfo } from './features/account-info/index.js'
export { BackupCodes, type BackupCodesProps } from './features/backup-codes/backup-codes.js'
export type {
  BackupCodesFlow,
  BackupCodesOutcome,
  BackupCodesQuestion,
  BackupCodesReady,
  BackupCodesState,
  CodesExport,
  OneTime,
  OneTimeSource,
} from './features/backup-codes/index.js'
export { useBackupCodes } from './features/backup-codes/index.js'
export {
  ConnectedAccounts,
  type ConnectedAccountsProps,
  type ElsewhereLink,
} from './features/connected-accounts/connected-accounts.js'
export {
  type ConnectedAccountsFlow,
  type ConnectedAccountsList,
  type ConnectedAccountsOptions,
  type ConnectedAccountsOutcome,
  type ConnectedAccountsReady,
  type ConnectedAccountsState,
  type Connecting,
  type ConnectionPurpose,
  type ConnectionQuestion,
  useConnectedAccounts,
} from './features/connected-accounts/index.js'
export { DangerZone, type DangerZoneProps } from './features/danger-zone/danger-zone.js'
export {
  type DangerZoneOptions,
  type DangerZoneOutcome,
  type DangerZoneReady,
  type DangerZoneState,
  useDangerZone,
} from './features/danger-zone/index.js'
export { EmailChange, type EmailChangeProps } from './features/email-change/email-change.js'
export {
  type EmailChallenge,
  type EmailChangeOptions,
  type EmailChangeOutcome,
  type EmailChangeReady,
  type EmailChangeState,
  useEmailChange,
} from './features/email-change/index.js'
export type {
  AddedFactor,
  MethodObstacle,
  MfaBeginning,
  MfaFailure,
  MfaFlow,
  MfaManagerReady,
  MfaManagerState,
  MfaMethod,
  MfaOutcome,
  MfaQuestion,
  MfaSetup,
  MfaTask,
  OfferedMethod,
  OpenEnrollment,
} from './features/mfa-manager/index.js'
export { useMfaManager } from './features/mfa-manager/index.js'
export { MfaManager, type MfaManagerProps } from './features/mfa-manager/mfa-manager.js'
export type {
  ListedPasskey,
  PasskeyProvider,
  PasskeysOutcome,
  PasskeysReady,
  PasskeysState,
  PasskeyTask,
} from './features/passkeys/index.js'
export { usePasskeys } from './features/passkeys/index.js'
export { Passkeys, type PasskeysProps } from './features/passkeys/passkeys.js'
export type {
  PasswordChangeOutcome,
  PasswordChangeReady,
  PasswordChangeState,
} from './features/password-change/index.js'
export { usePasswordChange } from './features/password-change/index.js'
export { PasswordChange, type PasswordChangeProps } from './features/password-change/password-change.js'
export {
  type PhoneChangeOptions,
  type PhoneChangeOutcome,
  type PhoneChangeReady,
  type PhoneChangeState,
  usePhoneChange,
} from './features/phone-change/index.js'
export { PhoneChange, type PhoneChangeProps } from './features/phone-change/phone-change.js'
export type {
  Preference,
  PreferenceChange,
  PreferenceGroup,
  PreferenceNote,
  PreferenceSaving,
  PreferencesOutcome,
  PreferencesReady,
  PreferencesState,
} from './features/preferences/index.js'
export { type PreferencesOptions, usePreferences } from './features/preferences/index.js'
export { Preferences, type PreferencesProps } from './features/preferences/preferences.js'
export type {
  CustomField,
  CustomFields,
  CustomValue,
  ProfileAvatar,
  ProfileConflict,
  ProfileFieldName,
  ProfileFormOptions,
  ProfileFormState,
  ProfileOutcome,
  ProfileView,
  UsernameVerdict,
} from './features/profile-form/index.js'
export { useProfileForm } from './features/profile-form/index.js'
export { ProfileForm, type ProfileFormProps } from './features/profile-form/profile-form.js'
export { type RoleBadgeState, useRoleBadge } from './features/role-badge/index.js'
export { RoleBadge, type RoleBadgeProps } from './features/role-badge/role-badge.js'
export type { SessionListOutcome, SessionListReady, SessionListState } from './features/session-list/index.js'
export { useSessionList } from './features/session-list/index.js'
export { SessionList, type SessionListProps } from './features/session-list/session-list.js'
export { StepUp, type StepUpHandle, useStepUp } from './features/step-up/index.js'
export type { MeasuredUsage, StorageUsageReady, StorageUsageState, UsageLevel } from './features/storage-usage/index.js'
export { useStorageUsage } from './features/storage-usage/index.js'
export { StorageUsage, type StorageUsageProps } from './features/storage-usage/storage-usage.js'
export type { MessageOverrides, Messages } from './i18n/catalogue.js'
export type { Capability } from './react/use-capability.js'
export * from './ui/index.js'
