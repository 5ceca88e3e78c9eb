import { Preferences } from 'latchkey'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, type } from '../../support/fault-page.js'
import '../../../src/features/preferences/preferences-content.js'
import '../../../src/schemas/preferences.js'

const signature = '[data-lk="preferences.item"] input[type="text"]'

const writes: Record<string, WriteCase> = {
  'saving preferences': {
    operation: 'preferences.update',
    component: <Preferences saving="form" />,
    async reach() {
      type(signature, 'Ada, for the Analytical Engine')
    },
    target: () => button('Save'),
    tells: 'button',
    done: 'Your preferences are saved.',
    failed: 'Your preferences were not saved.',
    settles: true,
    stale: 'Your preferences were changed elsewhere meanwhile, and nothing was saved. Check them, then save again.',
    happened: ({ control }) => control.state.preferences.values.signature === 'Ada, for the Analytical Engine',
  },
}

describeWriteFaults(writes)
