import type { MessageOverrides } from 'latchkey'

/** What the EMA workspace says in words of its own. Everything else is Latchkey’s. */
export const emaWords: MessageOverrides = {
  accountSettings: {
    forYou: 'Personal: it applies across every workspace you belong to.',
    forWorkspace: 'Workspace: it applies to everybody in Northwind Studio.',
  },
  profileForm: {
    title: 'Personal info',
    description: 'Your name shows wherever you appear: in comments, agent runs and EMA reports.',
    avatar: 'Profile picture',
  },
  emailChange: {
    title: 'Email',
    description: 'Your email is also your login identifier.',
    newEmailHint: 'The change takes effect when you have verified the new address.',
  },
  accountInfo: { title: 'Account info', description: 'For you to look up.' },
  mfaManager: {
    atNextSignIn: 'It applies the next time you sign in. Sessions that exist are not kicked out.',
    sms: 'SMS',
  },
  connectedAccounts: {
    signIn: 'Connected accounts',
    signInHint: 'Link or unlink the accounts that you can sign in with.',
    integrations: 'Integrations',
    integrationsHint: 'Tied to your personal identity rather than to a workspace.',
    catalogue: 'See the full integration catalog',
  },
  sessionList: {
    title: 'Active devices',
    description: 'Every browser and device with an active session. Revoke any that look unfamiliar.',
    signOut: 'Revoke',
    signOutDevice: 'Revoke {device}, {place}',
    signOutDeviceNumbered: 'Revoke {device}, {place} ({number})',
  },
  storageUsage: { title: 'Storage', description: 'What you use yourself, across all workspaces.' },
  dangerZone: {
    description: 'Your own account only: workspaces that you own are not deleted with it.',
    mode_immediate: 'It is irreversible.',
    start: 'Delete account',
  },
}
