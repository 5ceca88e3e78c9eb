/** The words that are there at first, before the code of the feature is. */
export const passkeysShellMessages = {
  title: 'Passkeys',
  description:
    'Sign in with your fingerprint, your face or your screen lock. A passkey works on this site only, so that nobody can trick you into giving it away.',
} as const
