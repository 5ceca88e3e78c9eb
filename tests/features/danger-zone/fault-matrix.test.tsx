import { DangerZone } from 'latchkey'
import type { MemoryState } from 'latchkey/adapters/memory'
import { press } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, type } from '../../support/fault-page.js'
import '../../../src/features/danger-zone/danger-zone-content.js'
import '../../../src/schemas/deletion.js'

const component = <DangerZone />
const phrase = '[data-lk="danger-zone.phrase"]'

const scheduled = (state: MemoryState) => {
  Object.assign(state.deletion, { mode: 'scheduled', graceDays: 14, blockers: [], confirmPhrase: 'delete ada' })
}

const writes: Record<string, WriteCase> = {
  'asking for the deletion': {
    operation: 'deletion.request',
    component,
    scenario: scheduled,
    async reach() {
      await press(button('Delete account…'))
      type(phrase, 'delete ada')
    },
    target: () => button('Delete my account'),
    tells: 'form',
    done: 'Your account is going to be deleted. You can still keep it until then.',
    settles: true,
    happened: ({ control }) => control.state.deletion.scheduledFor !== null,
  },
  'keeping the account after all': {
    operation: 'deletion.cancel',
    component,
    scenario: (state) => {
      scheduled(state)
      state.deletion.scheduledFor = '2099-01-15T09:00:00.000Z'
    },
    target: () => button('Keep my account'),
    tells: 'button',
    done: 'Your account stays.',
    failed: 'This could not be taken back.',
    gone: {
      make: ({ control }) => {
        control.state.deletion.scheduledFor = null
      },
      said: 'Your account stays.',
    },
    settles: true,
    happened: ({ control }) => control.state.deletion.scheduledFor === null,
  },
}

describeWriteFaults(writes)
