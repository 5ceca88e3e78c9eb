import type { EmailChallenge, EmailChangeReady } from './state.js'

/** Whether a code for this proof can be entered here and now. */
export const isByCode = (ready: EmailChangeReady | null, { method, status }: EmailChallenge): boolean =>
  ready?.verify !== undefined && method === 'code' && status === 'sent'

/** The proof that the user gives next: the first one with a code to enter, else the first one that is not given. */
export function nextProof(ready: EmailChangeReady | null): { challenge: EmailChallenge; byCode: boolean } | undefined {
  const challenges = ready?.flow.step === 'proving' ? ready.flow.change.challenges : []
  const withCode = challenges.find((challenge) => isByCode(ready, challenge))
  const challenge = withCode ?? challenges.find(({ status }) => status !== 'verified')
  return challenge && { challenge, byCode: withCode !== undefined }
}
