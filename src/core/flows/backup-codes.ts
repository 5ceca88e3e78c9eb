/** What the user is asked before it happens. */
export type BackupCodesQuestion = 'regenerate' | 'disable'

/** Where the user is with their backup codes. The codes themselves are elsewhere: a flow is state of React. */
export type BackupCodesFlow =
  /** `kept`: the user was asked, and leaves things as they are. */
  | { step: 'resting'; kept?: BackupCodesQuestion | undefined }
  | { step: 'asking'; question: BackupCodesQuestion }
  /** New codes are on the screen. `generatedAt` as the server says it, in ISO-8601. */
  | { step: 'showing'; generatedAt: string | undefined }

export type BackupCodesEvent =
  | { type: 'ask'; question: BackupCodesQuestion }
  | { type: 'back' }
  | { type: 'issued'; generatedAt: string | undefined }
  /** The codes have left the screen. */
  | { type: 'closed' }
  /** The old codes are gone, and there are none to show: they were taken away, or an answer got lost. */
  | { type: 'gone' }

export const resting: BackupCodesFlow = { step: 'resting' }

/** The step that follows. While codes are shown, only their end leads on: they are never shown again. */
export function transition(flow: BackupCodesFlow, event: BackupCodesEvent): BackupCodesFlow {
  switch (event.type) {
    case 'ask':
      return flow.step === 'resting' ? { step: 'asking', question: event.question } : flow
    case 'back':
      return flow.step === 'asking' ? { step: 'resting', kept: flow.question } : flow
    case 'issued':
      return { step: 'showing', generatedAt: event.generatedAt }
    case 'closed':
      return flow.step === 'showing' ? resting : flow
    case 'gone':
      return flow.step === 'showing' ? flow : resting
  }
}
