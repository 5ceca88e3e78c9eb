import type { MfaEnrolled, MfaEnrollment, MfaOperations, OperationId } from '../contract/index.js'
import { serves, type Trial } from './trial.js'

type TotpTrial = Trial<'mfa.enroll.totp' | 'mfa.confirm' | 'totpCode'>
type TotpEnrollment = Extract<MfaEnrollment, { type: 'totp' }>

/** Starts the enrolment of an authenticator app. */
export async function startTotp(trial: Trial<'mfa.enroll.totp'>): Promise<TotpEnrollment> {
  const enrollment = await trial.call('mfa.enroll.totp', { name: 'Phone' })
  if (enrollment.status === 'pending' && enrollment.type === 'totp') return enrollment
  throw new Error(`mfa.enroll.totp gave no secret to scan, but ${enrollment.status}.`)
}

/** Enrols an authenticator app, up to the end. */
export async function enrollTotp(trial: TotpTrial): Promise<MfaEnrolled & { enrollment: TotpEnrollment }> {
  const enrollment = await startTotp(trial)
  return { ...(await confirmTotp(trial, enrollment)), enrollment }
}

export async function confirmTotp(
  trial: Trial<'mfa.confirm' | 'totpCode'>,
  { id, uri }: TotpEnrollment,
): ReturnType<MfaOperations['confirm']> {
  return trial.call('mfa.confirm', { enrollmentId: id, code: await trial.fixture.totpCode(uri), name: 'Phone' })
}

/** Turns the second factor on where that is possible: some back ends have backup codes only beside one. */
export async function enrollIfPossible(trial: Trial<OperationId>): Promise<void> {
  if (!serves(trial, ['mfa.status', 'mfa.enroll.totp', 'mfa.confirm', 'totpCode'])) return
  if (!(await trial.call('mfa.status')).enabled) await enrollTotp(trial)
}
