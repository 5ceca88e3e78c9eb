import type { Catalogue } from './message.js'

/** Words that more than one component uses. */
export const commonMessages = {
  retry: 'Try again',
  retryNow: 'You can try again now.',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading…',
  working: 'Working…',
  stillWorking: 'This takes longer than usual. Still working…',
  checking: 'Checking what happened…',
  unknown: 'Unknown',
  copy: 'Copy',
  copied: 'Copied',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  confirmIdentity: 'Confirm it’s you',
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in again to go on. What you typed here is not saved.',
  signInAgain: 'Sign in again',
  moreAboutThis: 'More about this',
  failed: 'This could not be shown',
} as const
export type CommonMessages = Catalogue<typeof commonMessages>
