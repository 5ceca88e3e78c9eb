import type { Scenario } from './scenario.js'

export const networkScenarios: Record<
  'slow' | 'very-slow' | 'hanging' | 'failing' | 'offline' | 'rate-limited',
  Scenario
> = {
  slow: {
    description: 'Every answer takes 6 seconds',
    apply: (state) => {
      state.network.latencyMs = 6_000
    },
  },
  'very-slow': {
    description: 'Every answer takes 20 seconds, longer than the components wait',
    apply: (state) => {
      state.network.latencyMs = 20_000
    },
  },
  hanging: {
    description: 'No answer ever comes',
    apply: (state) => {
      state.network.latencyMs = Number.POSITIVE_INFINITY
    },
  },
  failing: {
    description: 'Nothing can be read from the server',
    apply: (state) => {
      state.network.failingReads = true
    },
  },
  offline: {
    description: 'No connection to the server',
    apply: (state) => {
      state.network.offline = true
    },
  },
  'rate-limited': {
    description: 'Too many changes: all further ones are refused for a minute',
    apply: (state, now) => {
      state.network.rateLimitedUntil = new Date(now + 60_000).toISOString()
    },
  },
}
