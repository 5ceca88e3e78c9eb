/** The words that are there before the rest is: all others come with what shows them. */
export const mfaManagerFrame = {
  title: 'Two-factor authentication',
  description: 'A second proof when you sign in, so that your password alone lets nobody in.',
} as const
