import type { MessageOverrides } from 'latchkey'

/** What the support desk says in words of its own. Everything else is Latchkey’s. */
export const deskWords: MessageOverrides = {
  profileForm: {
    description:
      'What teammates and customers see: your name on a conversation reply, your avatar in the agent dashboard. Only you can edit it.',
    fullName: 'Display name',
    avatar: 'Avatar',
    avatarUpload: 'Upload avatar',
    avatarReplace: 'Change avatar',
    avatarRemove: 'Remove avatar',
    avatarSaved: 'Your avatar is saved.',
    save: 'Save',
    readonlyManaged: 'Your organization uses {name}.',
  },
  emailChange: {
    title: 'Email',
    description: 'You sign in with it, and invitations and password resets go to it.',
    change: 'Change email',
    newEmail: 'New email',
    newEmailHint:
      'We send a code to the new email and one to your current email. Both are required, to prevent account takeover.',
    changedHint: 'It is your sign-in identifier from now on. Your organization memberships persist.',
  },
  mfaManager: {
    title: 'Two-factor authentication (2FA)',
    turnOn: 'Enable 2FA',
    turnOnMfa: 'Enable 2FA',
    totp: 'Authenticator app (TOTP)',
    sms: 'SMS',
    smsAdvice: 'Text-message codes. Least secure: use it only if you have no app.',
    webauthn: 'WebAuthn / passkey',
    webauthnAdvice: 'A hardware security key, or the passkey of your device.',
    offHint: 'One proof is enough to sign in as you.',
    onHint: 'Sign-ins require both your password and a second factor.',
    atNextSignIn: 'From now on, sign-ins require both your password and this second factor.',
    codesHint: 'Save them somewhere safe. You need one if you lose {name}.',
  },
  sessionList: {
    title: 'Sessions',
    description: 'Sign out the others after a lost laptop, or on a shared computer.',
    signOutOthers: 'Sign out all other sessions',
  },
  dangerZone: {
    title: 'Danger zone',
    description: 'Deletes your account entirely. Leaving an organization is something else: you find that above.',
    mode_immediate: 'This cannot be undone.',
    start: 'Delete account',
  },
  errors: {
    unavailable_managed_there: 'Your organization uses single sign-on. You change this at {name}, not here.',
  },
}
