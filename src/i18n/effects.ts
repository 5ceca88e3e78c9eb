import type { Catalogue } from './message.js'

/** What a change did to the sessions, as the back end reports it. Only what is loaded later needs them. */
export const effectsMessages = {
  othersEnded: 'Your other devices are signed out.',
  othersKept: 'Your other devices stay signed in.',
  delayed: 'It can take up to {duration} until it takes effect.',
} as const
export type EffectsMessages = Catalogue<typeof effectsMessages>
