import { accountScenarios } from './accounts.js'
import { networkScenarios } from './network.js'
import type { Scenario } from './scenario.js'
import { sessionScenarios } from './sessions.js'

export type ScenarioName = keyof typeof accountScenarios | keyof typeof sessionScenarios | keyof typeof networkScenarios

/** Every named scenario, shared by the stories, the tests and the docs. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  ...accountScenarios,
  ...sessionScenarios,
  ...networkScenarios,
}
