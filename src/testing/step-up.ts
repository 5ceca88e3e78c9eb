import type { OperationContext, StepUpProof, StepUpRequirement } from '../contract/index.js'
import type { AdapterFixture, StepUpAnswer } from './fixture.js'
import { invoke } from './operations.js'

/** The right answer to one requirement: the fixture's own one, or else the password. */
export async function answerOf(
  fixture: AdapterFixture,
  requirement: StepUpRequirement,
  password: string | undefined = fixture.password,
): Promise<StepUpAnswer> {
  if (fixture.answerStepUp !== undefined) return fixture.answerStepUp(requirement)
  const method = requirement.methods.find(({ type }) => type === 'password')
  if (method !== undefined && password !== undefined) return { methodId: method.id, password }
  const offered = requirement.methods.map(({ type }) => type).join(', ')
  throw new Error(`A step-up is needed (${offered}), and the fixture has no answerStepUp and no password for it.`)
}

/** An answer of the same kind that is wrong. */
export function wrongAnswer(answer: StepUpAnswer): StepUpAnswer {
  if (answer.password !== undefined) return { ...answer, password: `${answer.password} (wrong)` }
  if (answer.code !== undefined) return { ...answer, code: wrongCode(answer.code) }
  return { ...answer, url: 'https://app.example.test/?error=access_denied' }
}

/** A code of the same length that differs in every character. */
export function wrongCode(code: string): string {
  return code.replace(/[\s\S]/g, (character) => (character === '7' ? '3' : '7'))
}

/** Answers a requirement, and the further ones that follow it, until the proof is there. */
export async function prove(
  fixture: AdapterFixture,
  requirement: StepUpRequirement,
  context: () => OperationContext,
  password?: string,
): Promise<StepUpProof> {
  let asked = requirement
  for (let round = 0; round < 3; round += 1) {
    const answer = await answerOf(fixture, asked, password)
    const result = await invoke(fixture.adapter, 'stepUp.complete', [{ requirement: asked, ...answer }], context())
    if (result.status === 'verified') return result.proof
    asked = result.requirement
  }
  throw new Error('Three right answers in a row did not finish the step-up.')
}
