import type { Catalogue } from './message.js'

/** Words that every form uses. Only what is loaded with a form needs them. */
export const formMessages = {
  summary: { one: 'There is a problem', other: 'There are {count} problems' },
  summaryOfForm: 'This was not saved',
  /** No answer came to a write. */
  summaryUnknown: 'It is not clear whether this was saved',
  /** In the list of problems: the field, and what is wrong with it. */
  fieldProblem: '{field}: {problem}',
  notOnForm: 'This was refused because of something that is not on this form. Contact support.',
  unsaved: 'Unsaved changes',
} as const
export type FormMessages = Catalogue<typeof formMessages>
