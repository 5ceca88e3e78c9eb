import { BackupCodes } from 'latchkey'
import type { MemoryAdapter } from 'latchkey/adapters/memory'
import { found, press } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button } from '../../support/fault-page.js'
import { noCodes } from './support.js'

const unused = ({ control }: MemoryAdapter) => control.state.backupCodes.codes.filter(({ used }) => !used).length
const ask = (name: string) => async () => {
  await press(button(name))
  await found('[data-lk="backup-codes.confirm"]')
}
const component = <BackupCodes />
const context = () => ({ signal: new AbortController().signal, idempotencyKey: 'another tab' })

const writes: Record<string, WriteCase> = {
  'getting new codes in place of old ones': {
    operation: 'backupCodes.regenerate',
    component,
    scenario: 'two-codes-left',
    reach: ask('Get new codes'),
    target: () => button('Get new codes'),
    tells: 'button',
    done: 'Your new codes are here. Save them now: the old ones no longer work.',
    failed: 'No new codes were made.',
    settles: true,
    settled: 'New codes were made, but they did not arrive here. Your old codes no longer work. Get new ones now.',
    happened: (memory) => unused(memory) === 10,
  },
  'getting the first codes': {
    operation: 'backupCodes.regenerate',
    component,
    scenario: noCodes,
    target: () => button('Get backup codes'),
    tells: 'button',
    done: 'Your new codes are here. Save them now.',
    failed: 'No new codes were made.',
    settles: true,
    settled: /^New codes were made, but they did not arrive here/,
    happened: (memory) => unused(memory) === 10,
  },
  'turning them off': {
    operation: 'backupCodes.disable',
    component,
    scenario: 'two-codes-left',
    reach: ask('Turn off backup codes'),
    target: () => button('Turn off backup codes'),
    tells: 'button',
    done: 'Backup codes are turned off.',
    failed: 'Backup codes could not be turned off.',
    settles: true,
    gone: {
      make: ({ backupCodes }) => backupCodes.disable(context()),
      said: 'Backup codes are turned off.',
    },
    happened: ({ control }) => control.state.backupCodes.codes.length === 0,
  },
}

describeWriteFaults(writes)
