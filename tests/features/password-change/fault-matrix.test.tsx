import { PasswordChange } from 'latchkey'
import type { MemoryState } from 'latchkey/adapters/memory'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, type } from '../../support/fault-page.js'
import { current, next } from './support.js'

const field = (name: string) => `[data-lk="password-change.${name}"]`
const newPassword = { name: 'newPassword', selector: field('new-password') }
const component = <PasswordChange />

const writes: Record<string, WriteCase> = {
  'changing the password': {
    operation: 'password.change',
    component,
    async reach() {
      type(field('current-password'), current)
      type(field('new-password'), next)
    },
    secrets: [current, next],
    target: () => button('Change password'),
    tells: 'form',
    field: newPassword,
    done: /^Your password is changed\./,
    unknown: 'No answer came. Try again: if your current password is no longer right, the new one is already in place.',
    settles: false,
    happened: ({ control }) => control.acceptsPassword(next),
  },
  'setting a first password': {
    operation: 'password.set',
    component,
    scenario: (state: MemoryState) => {
      state.password.digest = null
    },
    async reach() {
      type(field('new-password'), next)
    },
    secrets: [next],
    target: () => button('Set password'),
    tells: 'form',
    field: newPassword,
    done: /^Your password is set\./,
    settles: true,
    happened: ({ control }) => control.acceptsPassword(next),
  },
}

describeWriteFaults(writes)
