/** The suite that every adapter has to pass, and the faults that every component has to survive. */

export type { Fault, FaultId, FaultPlan, FaultPoint, Faults } from './faults/faults.js'
export { createGate, type Gate } from './faults/gate.js'
export { hostileAnswers, hostileRows, withHostileRows } from './faults/hostile-answers.js'
export { type Hostile, hostileThrown } from './faults/hostile-thrown.js'
export { withFaults } from './faults/with-faults.js'
export type { AdapterFixture, SecondDevice, StepUpAnswer } from './fixture.js'
export type { SuiteMatchers, SuiteRunner } from './runner.js'
export { type AdapterReport, type AdapterSuiteOptions, defineAdapterSuite } from './suite.js'
