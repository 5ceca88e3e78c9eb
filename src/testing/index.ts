/** The suite that every adapter has to pass, and the faults that every component has to survive. */
export type { AdapterFixture, SecondDevice, StepUpAnswer } from './fixture.js'
export type { SuiteMatchers, SuiteRunner } from './runner.js'
export { type AdapterReport, type AdapterSuiteOptions, defineAdapterSuite } from './suite.js'
