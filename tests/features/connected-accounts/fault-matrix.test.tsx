import { ConnectedAccounts } from 'latchkey'
import { afterEach } from 'vitest'
import { press } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, one } from '../../support/fault-page.js'
import { atOnce, forgetTrips } from './support.js'

afterEach(forgetTrips)

const component = <ConnectedAccounts />

const writes: Record<string, WriteCase> = {
  'disconnecting an account': {
    operation: 'connections.disconnect',
    component,
    async reach() {
      await press(button('Disconnect Google, Ada Lovelace'))
    },
    target: () => one('[data-lk="connected-accounts.confirm"]'),
    tells: 'button',
    done: 'Google, Ada Lovelace is disconnected.',
    failed: 'Google, Ada Lovelace could not be disconnected.',
    settles: true,
    gone: {
      make: ({ control }) => {
        control.state.connections.items = []
      },
      said: 'Google, Ada Lovelace was disconnected already.',
    },
    happened: ({ control }) => control.state.connections.items.every(({ provider }) => provider !== 'google'),
  },
  'connecting an account anew': {
    operation: 'connections.connect',
    component,
    prepare: atOnce,
    target: () => button('Reconnect Google Calendar, ada@example.com'),
    tells: 'button',
    ceremony: true,
    meanwhile: 'Go on in the window of Google Calendar, or cancel.',
    done: 'Google Calendar, ada@example.com is connected.',
    failed: 'Google Calendar could not be connected.',
    settles: true,
    happened: ({ control }) => control.state.connections.items.every(({ status }) => status === 'active'),
  },
}

describeWriteFaults(writes)
