import {
  BackupCodes,
  ConnectedAccounts,
  MfaManager,
  Passkeys,
  PhoneChange,
  ProfileForm,
  type SettingsTab,
} from 'latchkey'
import { NorthwickPreferences } from '../../better-auth/page/product/theme.js'

/** A field of Northwick's own, in its words. */
const customFields = {
  jobTitle: {
    kind: 'text',
    label: 'Job title',
    hint: 'Your clients see it under your name.',
    maxLength: 80,
    autoComplete: 'organization-title',
  },
} as const
const hints = { fullName: 'On your invoices and quotes.' }
/** What Meridian calls them means nothing to a visitor. */
const scopes: Readonly<Record<string, string>> = {
  openid: 'Know that it is you',
  profile: 'See your name',
  email: 'See your email address',
  calendar: 'Read your calendar',
}
const scopeName = (scope: string) => scopes[scope]
const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP']
const profile = (
  <ProfileForm customFields={customFields} hints={hints} locales={locales} savedNote="Your clients see it at once." />
)

/** Northwick's order: sections of Latchkey as they are, or with props. What a back end is without is not on the page. */
export const accountTabs: readonly SettingsTab[] = [
  {
    id: 'personal',
    sections: [{ id: 'profile', content: profile }, 'email', { id: 'phone', content: <PhoneChange country="GB" /> }],
  },
  {
    id: 'security',
    sections: [
      'password',
      { id: 'passkeys', content: <Passkeys nextSteps={{ password: '#password', connections: '#connections' }} /> },
      { id: 'mfa', content: <MfaManager productName="Northwick" /> },
      { id: 'backup-codes', content: <BackupCodes productName="Northwick" mfaHref="#mfa" /> },
      'sessions',
    ],
  },
  {
    id: 'integrations',
    sections: [
      {
        id: 'connections',
        content: (
          <ConnectedAccounts waysToAdd={{ password: '#password', passkeys: '#passkeys' }} scopeName={scopeName} />
        ),
      },
    ],
  },
  { id: 'settings', sections: [{ id: 'preferences', content: <NorthwickPreferences /> }, 'storage'] },
]

/** The last one, behind those of the product. */
export const leavingTab: SettingsTab = { id: 'danger', sections: ['account', 'delete-account'] }
