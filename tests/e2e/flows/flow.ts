import type { OperationId } from 'latchkey/contract'
import type { Page } from 'playwright'
import type { BackEnd, Known, Person } from './back-end.js'

/** What is different about a back end, as far as somebody before the page can tell. */
export interface Traits {
  name: string
  start: () => Promise<BackEnd>
  /** What its adapter does not serve on this page, and why. */
  unserved: Readonly<Partial<Record<OperationId, string>>>
  /** The addresses that a new email address is confirmed at, in this order. */
  emailCodes: readonly ('current' | 'new')[]
  /** Whether the current password is asked for in the form, or by the step-up when the last proof is old. */
  currentPassword: 'in the form' | 'when stale'
  /** What is left of the sessions of somebody who has asked to be deleted. */
  deletion: 'at once' | 'later, signed out' | 'later, signed in'
}

/** Somebody on the settings page, in a browser of their own. */
export interface Visit {
  page: Page
  person: Person
  backEnd: BackEnd
  traits: Traits
  /** What the server has about them. Fails when it no longer knows them. */
  known: () => Promise<Known>
  /** Follows a link to a section of the settings. */
  open: (section: string) => Promise<void>
  /** The same person in another browser, at the settings. */
  elsewhere: (userAgent: string) => Promise<Page>
  /** A browser with nobody signed in, at the sign-in page. */
  newBrowser: () => Promise<Page>
  /** Fails for a barrier that axe finds on the page as it is now. */
  checkBarriers: () => Promise<void>
}

export interface Flow {
  title: string
  /** Operations without which there is no such flow. */
  needs: readonly OperationId[]
  run: (visit: Visit) => Promise<void>
  /** What the page looks like for a back end without one of those operations. */
  without?: ((visit: Visit) => Promise<void>) | undefined
}
