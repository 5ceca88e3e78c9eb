import { Passkeys } from 'latchkey'
import { press } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, type FaultPage, one, type } from '../../support/fault-page.js'
import { allowWebAuthn } from './support.js'

allowWebAuthn()

const component = <Passkeys />
const name = '[data-lk="passkeys.name"]'

/** Removed in another tab, in the same moment. */
const goneElsewhere = ({ control }: FaultPage['memory']) => {
  control.state.passkeys.items = []
}

const writes: Record<string, WriteCase> = {
  'adding a passkey': {
    operation: 'passkeys.add',
    component,
    target: () => button('Add a passkey'),
    tells: 'button',
    ceremony: true,
    meanwhile: 'Follow the steps on your screen or device.',
    done: /^Your passkey is added to Google Password Manager\./,
    failed: 'The passkey could not be added',
    settles: true,
    happened: ({ control }) => control.state.passkeys.items.length === 2,
  },
  'renaming a passkey': {
    operation: 'passkeys.rename',
    component,
    async reach() {
      await press(button('Rename MacBook Pro'))
      type(name, 'Work laptop')
    },
    target: () => button('Save'),
    tells: 'form',
    field: { name: 'name', selector: name },
    done: 'The passkey is called “Work laptop” now.',
    settles: true,
    gone: { make: goneElsewhere, said: /^“MacBook Pro” could not be renamed This is no longer there/ },
    happened: ({ control }) => control.state.passkeys.items[0]?.name === 'Work laptop',
  },
  'removing a passkey': {
    operation: 'passkeys.remove',
    component,
    async reach() {
      await press(button('Remove MacBook Pro'))
    },
    target: () => one('[data-lk="passkeys.remove-now"]'),
    tells: 'button',
    done: /^“MacBook Pro” is removed\. Delete it in iCloud Keychain as well\./,
    failed: '“MacBook Pro” could not be removed',
    settles: true,
    gone: { make: goneElsewhere, said: /^“MacBook Pro” was removed already\./ },
    happened: ({ control }) => control.state.passkeys.items.length === 0,
  },
}

describeWriteFaults(writes)
