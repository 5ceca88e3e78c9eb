import type { MemoryState } from 'latchkey/adapters/memory'
import type { DeletionBlocker, ManagedBy } from 'latchkey/contract'

/** An account of the support desk, with the rules that the desk promises. */
export function deskAccount(state: MemoryState): void {
  const { user } = state
  Object.assign(user, { fullName: 'Priya Raman', username: undefined, phone: null })
  user.email = { address: 'priya@harbour.example', verified: true }
  user.roles = []
  user.fields = { username: 'hidden', timezone: 'hidden', locale: 'hidden' }
  // One factor of each of three kinds, and other sessions all at once.
  state.absent = ['mfa.enroll.email', 'mfa.enroll.push', 'sessions.revokeAll']
  state.email.mode = 'code_both'
  state.policy.name = { shape: 'full', required: true, maxLength: 80 }
  state.policy.avatar = { maxBytes: 2 * 1024 * 1024, mimeTypes: ['image/png', 'image/jpeg'], square: true }
  state.policy.password = { minLength: 12, require: ['upper', 'lower', 'digit', 'symbol'] }
  state.policy.passwordChange = { current: 'required', otherSessions: 'always_end' }
  state.passkeys.items = []
  state.connections.items = []
  state.deletion = {
    mode: 'immediate',
    graceDays: 0,
    blockers: [],
    consequences: [
      'You are removed from every organization.',
      'Your profile is deleted.',
      'Audit-log entries that you authored are kept for compliance, with your identity masked.',
    ],
    confirmPhrase: 'delete my account',
    scheduledFor: null,
  }
}

/** The identity providers that the desk’s customers use. */
export const identityProviders = {
  okta: { kind: 'sso', name: 'Okta', url: 'https://harbour.okta.example/settings' },
  azure: { kind: 'sso', name: 'Azure AD', url: 'https://myaccount.azure.example/security' },
  google: { kind: 'sso', name: 'Google Workspace', url: 'https://myaccount.google.example/security' },
} as const satisfies Record<string, ManagedBy>

/** The organization signs its people in by single sign-on: address and password change there, and all else here. */
export const withSingleSignOn =
  (managedBy: ManagedBy) =>
  (state: MemoryState): void => {
    deskAccount(state)
    const managed = { state: 'unavailable', reason: 'managed', managedBy } as const
    state.user.managedBy = managedBy
    Object.assign(state.user.availability, { email: managed, password: managed })
    state.password.digest = null
    state.stepUp.methods = ['redirect']
  }

/** The only Owner of two organizations. */
export function soleOwner(state: MemoryState): void {
  deskAccount(state)
  state.deletion.blockers = [ownerOf('harbour', 'Harbour Outfitters'), ownerOf('pier', 'Pier 12 Coffee')]
}

function ownerOf(id: string, name: string): DeletionBlocker {
  return {
    code: 'sole_owner',
    severity: 'blocking',
    resource: { type: 'organization', id, name },
    message: `You are the sole Owner of ${name}.`,
    resolutions: [
      { id: 'transfer', href: `/${id}/settings/members` },
      { id: 'delete', label: 'Delete the organization', href: `/${id}/settings/general` },
    ],
  }
}
