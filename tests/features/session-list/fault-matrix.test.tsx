import { render, screen } from '@testing-library/react'
import { AccountProvider, SessionList } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cell, type Cells, expectCell, faultNumbers, type Op, operations } from './fault-cell.js'
import { faultsOfReads } from './faults-of-reads.js'
import { faultsOfWrites } from './faults-of-writes.js'
import { laterFaultsOfWrites } from './later-faults-of-writes.js'

/** What the design lets a cell leave out, so that no other one is left out unseen. */
const skipped = [
  'sessions.list F07',
  'sessions.list F12',
  'sessions.list F13',
  'sessions.list F16',
  'sessions.list F17',
  'sessions.revoke F16',
  'sessions.revokeAll F16',
]

function cellsOf(op: Op, fault: string): Cells | undefined {
  return op === 'sessions.list' ? faultsOfReads[fault] : { ...faultsOfWrites, ...laterFaultsOfWrites }[fault]?.(op)
}

const isSkip = (cells: Cells | undefined): cells is { skip: string } => cells !== undefined && 'skip' in cells

// What is loaded late is there from the second time on, as it is for whoever stays on a page.
beforeAll(async () => {
  const { unmount } = render(
    <AccountProvider adapter={memoryAdapter()}>
      <SessionList />
    </AccountProvider>,
  )
  await screen.findAllByRole('listitem')
  unmount()
})

it('has an answer to every fault of every operation', () => {
  const pairs = operations.flatMap((op) => faultNumbers.map((fault) => ({ op, fault, cells: cellsOf(op, fault) })))
  expect(pairs).toHaveLength(96)
  expect(pairs.filter(({ cells }) => cells === undefined)).toEqual([])
  expect(pairs.filter(({ cells }) => isSkip(cells)).map(({ op, fault }) => `${op} ${fault}`)).toEqual(skipped)
})

for (const op of operations) {
  describe(`the operation ${op}`, () => {
    for (const fault of faultNumbers) {
      const cells = cellsOf(op, fault)
      if (cells === undefined || isSkip(cells)) continue
      const list: readonly Cell[] = 'expected' in cells ? [cells] : cells
      list.forEach(({ variant }, index) => {
        it(`survives ${fault}${variant === undefined ? '' : ` (${variant})`}, and calls no more in StrictMode`, async () => {
          // Made anew for each run: a gate keeps what it held.
          for (const strict of [true, false]) {
            const fresh = cellsOf(op, fault)
            if (fresh === undefined || isSkip(fresh)) throw new Error('The table has changed.')
            const cell = 'expected' in fresh ? fresh : fresh[index]
            if (!cell) throw new Error('The table has changed.')
            await expectCell(op, cell, strict)
          }
        })
      })
    }
  })
}
