import type {
  AnyPreferenceOperations,
  DeletionEligibility,
  DeletionOperations,
  PreferenceSchema,
  PreferenceValue,
  UsageMeter,
  UsageOperations,
} from 'latchkey/contract'
import { callProduct } from './call.js'
import { markLeaving } from './leaving.js'

interface Answer {
  values: Record<string, PreferenceValue>
  version: string
}

export const preferences: AnyPreferenceOperations = {
  schema: (context) => callProduct<PreferenceSchema>('preferences/schema', context),
  get: (context) => callProduct<Answer>('preferences', context),
  update: async (input, context) => ({
    status: 'done',
    ...(await callProduct<Answer>('preferences', context, input)),
  }),
}

export const usage: UsageOperations = {
  get: (context) => callProduct<UsageMeter[]>('usage', context),
}

export const deletion: DeletionOperations = {
  check: (context) => callProduct<DeletionEligibility>('deletion', context),
  async request({ confirm }, context) {
    const { purgeAt } = await callProduct<{ purgeAt: string }>('deletion/request', context, { confirm })
    markLeaving()
    return {
      status: 'done',
      outcome: 'scheduled',
      purgeAt,
      cancellable: true,
      effects: { currentSession: 'ended', otherSessions: 'ended' },
    }
  },
  async cancel(context) {
    await callProduct('deletion/cancel', context, {})
    return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
  },
}
