import type { AnyAccountError, ErrorCode, OperationContext, OperationId, Session } from '../contract/index.js'
import { can, isAccountError } from '../contract/index.js'
import type { AdapterFixture, FixtureHelper } from './fixture.js'
import { type InputOf, invoke, isOperation, type OutputOf } from './operations.js'
import { type EventRecorder, recordEvents } from './record-events.js'
import type { SuiteRunner } from './runner.js'
import { prove } from './step-up.js'

/** What a check needs: an operation, one of the two optional members of every adapter, or something of the fixture. */
export type Need = OperationId | 'policy' | 'subscribe' | FixtureHelper

type ErrorOf<Code extends ErrorCode> = Extract<AnyAccountError, { code: Code }>

/** What a check works with. It may call the operations that it has declared as its needs, and no others. */
export interface Trial<N extends Need> {
  readonly fixture: AdapterFixture & { readonly [Helper in N & FixtureHelper]-?: NonNullable<AdapterFixture[Helper]> }
  readonly expect: SuiteRunner['expect']
  /** The password that step-ups are answered with; a check that changes the password sets it. */
  password: string | undefined
  /** Whether something that the check can do without is there. */
  has(need: Need): boolean
  /** A fresh context: an intent of its own, nothing cached. */
  context(overrides?: Partial<OperationContext>): OperationContext
  /** Calls an operation as the components do: a step-up is answered, and the same call is repeated. */
  call<O extends (N & OperationId) | 'account.get'>(operation: O, ...input: InputOf<O>): Promise<OutputOf<O>>
  /** The same under one intent of the check's own, so that it can be made twice. */
  callAs<O extends (N & OperationId) | 'account.get'>(
    intent: Partial<OperationContext>,
    operation: O,
    ...input: InputOf<O>
  ): Promise<OutputOf<O>>
  /** Calls an operation once, whatever it says. */
  once<O extends (N & OperationId) | 'account.get'>(
    operation: O,
    input: InputOf<O>,
    overrides?: Partial<OperationContext>,
  ): Promise<OutputOf<O>>
  /** Expects an `AccountError` with one of these codes, and nothing else. */
  rejects<Code extends ErrorCode>(call: Promise<unknown>, ...codes: readonly Code[]): Promise<ErrorOf<Code>>
  /** Either the answer or the `AccountError`, where the contract leaves it to the back end. */
  outcome<T>(call: Promise<T>): Promise<{ value: T } | { error: AnyAccountError }>
  /** All sessions of all pages, or `[]` when the adapter cannot list them. */
  sessions(): Promise<readonly Session[]>
  /** Listens to the adapter's events from now on. */
  events(): EventRecorder
  /** The same on a further account, with an adapter of its own. */
  another(): Promise<Trial<N>>
}

export interface TrialEnvironment {
  expect: SuiteRunner['expect']
  another: () => Promise<Trial<OperationId>>
}

function isProvided(fixture: AdapterFixture, need: Need): boolean {
  if (isOperation(need)) return can(fixture.adapter, need)
  if (need === 'policy' || need === 'subscribe') return fixture.adapter[need] !== undefined
  return fixture[need] !== undefined
}

/** Which of these needs an adapter and its fixture cannot meet. */
export function missing(fixture: AdapterFixture, needs: readonly Need[]): readonly Need[] {
  return needs.filter((need) => !isProvided(fixture, need))
}

/** Whether a trial can serve a check with these needs, and so may be handed to it. */
export function serves<N extends Need>(
  trial: Trial<OperationId>,
  needs: readonly N[],
): trial is Trial<N | OperationId> {
  return missing(trial.fixture, needs).length === 0
}

function hasCode<Code extends ErrorCode>(error: AnyAccountError, codes: readonly Code[]): error is ErrorOf<Code> {
  return codes.some((code) => code === error.code)
}

/** `Error: boom`, `undefined`, `{}`: whatever was thrown, in a few words. */
function describeThrown(thrown: unknown): string {
  return thrown instanceof Error ? String(thrown) : `${typeof thrown} ${JSON.stringify(thrown)}`
}

let intents = 0

export function createTrial(fixture: AdapterFixture, { expect, another }: TrialEnvironment): Trial<OperationId> {
  function context(overrides?: Partial<OperationContext>): OperationContext {
    intents += 1
    return { signal: new AbortController().signal, idempotencyKey: `suite-${intents}`, fresh: true, ...overrides }
  }

  const trial: Trial<OperationId> = {
    fixture,
    expect,
    password: fixture.password,
    has: (need) => isProvided(fixture, need),
    context,

    call: (operation, ...input) => trial.callAs({}, operation, ...input),

    async callAs(overrides, operation, ...input) {
      const intent = context(overrides)
      let proof: OperationContext['proof']
      for (let round = 0; round < 3; round += 1) {
        try {
          return await invoke(fixture.adapter, operation, input, { ...intent, proof })
        } catch (error) {
          if (!isAccountError(error) || error.code !== 'reauthentication_required') throw error
          proof = await prove(fixture, error.data.requirement, context, trial.password)
        }
      }
      throw new Error(`${operation} asked for a step-up again after every right proof.`)
    },

    once: (operation, input, overrides) => invoke(fixture.adapter, operation, input, context(overrides)),

    async rejects(call, ...codes) {
      try {
        await call
      } catch (error) {
        if (isAccountError(error) && hasCode(error, codes)) return error
        const what = isAccountError(error) ? error.code : describeThrown(error)
        throw new Error(`Expected a rejection with ${codes.join(' or ')}, and it was ${what}.`, { cause: error })
      }
      throw new Error(`Expected a rejection with ${codes.join(' or ')}, and the call passed.`)
    },

    async outcome(call) {
      try {
        return { value: await call }
      } catch (error) {
        if (isAccountError(error)) return { error }
        throw error
      }
    },

    async sessions() {
      const found: Session[] = []
      if (!can(fixture.adapter, 'sessions.list')) return found
      const cursors = new Set<string>()
      for (let cursor: string | undefined; ; ) {
        const page = await trial.call('sessions.list', { cursor, limit: 100 })
        found.push(...page.items)
        if (page.nextCursor === null) return found
        if (cursors.has(page.nextCursor)) throw new Error('The pages of the session list go in a circle.')
        cursors.add(page.nextCursor)
        cursor = page.nextCursor
      }
    },

    events: () => recordEvents(fixture.adapter),
    another,
  }
  return trial
}
