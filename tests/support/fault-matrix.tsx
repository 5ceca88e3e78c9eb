import type { MemoryAdapter } from 'latchkey/adapters/memory'
import type { OperationId } from 'latchkey/contract'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { commonMessages } from '../../src/i18n/common.js'
import { advance, keepFocusOutOfInert, press, stopClock } from './faked-time.js'
import { expectEnd } from './fault-ends.js'
import { expectOneKeyEach, type FaultPage, type FaultPageOptions, forget, openFaultPage, typed } from './fault-page.js'
import { type FaultCell, faultRows } from './fault-rows.js'

/** One write of a component, and what a user and its server see of it. */
export interface WriteCase extends FaultPageOptions {
  operation: Exclude<OperationId, 'sessions.revokeOthers'>
  /** What the user does until nothing is left but to press `target`. */
  reach?: ((page: FaultPage) => Promise<void>) | undefined
  /** The control that sends it. */
  target: () => HTMLElement
  /**
   * How a failure is told. A form says it in its summary, or in the field, and gives that the focus. A button says it in
   * the status region, and keeps the focus.
   */
  tells: 'form' | 'button'
  /** Said, exactly once, when it worked. `null`: the step that follows takes the focus, and its name says it. */
  done: string | RegExp | null
  /** Said by a button when it did not work, before the words for the error. */
  failed?: string | undefined
  /** Said by a button when the server refuses a field that is not here. @default that something needs another look */
  refused?: string | undefined
  /** Said by a button when nobody knows whether it worked; of a form, in place of the words for the error. */
  unknown?: string | undefined
  /** Said while it is under way. */
  meanwhile?: string | undefined
  /** A person and a device take part: it waits for minutes, and is never slow. */
  ceremony?: boolean | undefined
  /** What was read afterwards tells whether it worked, so that a lost answer does no harm (F13). */
  settles: boolean
  /** What is said when that is how it is known, where it is not `done`. */
  settled?: string | RegExp | undefined
  /** Whether the server did it. */
  happened: (memory: MemoryAdapter) => boolean
  /** A field of the form as the server names it, by a selector (F07). */
  field?: { name: string; selector: string } | undefined
  /** Said when somebody else changed it meanwhile (F12), where it is not told like any other failure. */
  stale?: string | undefined
  /** How it goes on the server meanwhile, and what is said then (F12). Absent: "no longer there", like any refusal. */
  gone?: { make: (memory: MemoryAdapter) => unknown; said: string | RegExp } | undefined
  /** Secrets that the user has typed. */
  secrets?: readonly string[] | undefined
}

/** One run of one cell of the table. */
export interface FaultRun {
  write: WriteCase
  page: FaultPage
  /** What the user had typed before the press. */
  before: string
  press: () => Promise<void>
}

/**
 * Holds each write of a component to the faults of requirements.md, part 2: what is shown, what is said and how often,
 * where the focus is, what is kept of what was typed, how often the server is called, and that the next try works. The
 * clock stands still meanwhile; nothing waits, and a cell takes some 40 ms.
 *
 * Give it one `WriteCase` for each operation that the component calls: the component, `reach` (the steps up to the
 * button), the button, its words for success and failure, and how to see on the server whether it was done. Import the
 * code that the component loads late (`<feature>-content.js`, its schemas) in the test file. `email-change` has forms and
 * buttons and is a good example. A reading has other answers: see `session-list/faults-of-reads.tsx`.
 *
 * Not here: F16, which only `sessions.revokeOthers` can have; F18, since the lock of F17 lets no second call of a kind
 * out; and F24, which is the same for all sections (`tests/react/section-guard.test.tsx`).
 *
 * @param writes by what the user is doing (`asking for a new address`); the first one gets all twelve things that are thrown and are no error, the others two
 */
export function describeWriteFaults(writes: Readonly<Record<string, WriteCase>>): void {
  // What is loaded late is there from the second time on, as it is for whoever stays on a page.
  beforeAll(async () => {
    keepFocusOutOfInert()
    for (const write of Object.values(writes)) {
      const page = openFaultPage(write)
      await vi.waitFor(() => expect(document.querySelector('[data-status="ready"]')).not.toBeNull(), 10_000)
      page.close()
    }
  })

  Object.entries(writes).forEach(([name, write], index) => {
    describe(`when ${name}, it`, () => {
      for (const [fault, row] of Object.entries(faultRows)) {
        row({ write, thorough: index === 0 }).forEach(({ variant }, at) => {
          const title = variant === undefined ? fault : `${fault} (${variant})`
          // The clock stands still, and code that is loaded late comes in real time: too late where the machine is busy.
          it(`survives ${title}`, { retry: 1 }, async () => {
            // Made anew for each run: a gate keeps what it held.
            const cell = row({ write, thorough: index === 0 })[at]
            if (!cell) throw new Error('The table has changed.')
            await expectCell(write, cell)
          })
        })
      }

      it('calls the server as often as it would without StrictMode (F21)', async () => {
        const logs: string[] = []
        for (const strict of [true, false]) {
          await onPage({ ...write, strict }, async ({ page, press: send }) => {
            await send()
            await advance(50)
            logs.push(page.calls.map(({ operation }) => operation).join())
          })
        }
        expect(logs[0]).toBe(logs[1])
      })
    })
  })
}

async function expectCell(write: WriteCase, cell: FaultCell): Promise<void> {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    await onPage(write, async (run) => {
      const { page } = run
      if (cell.fault) page.plan[write.operation] = cell.fault
      if (cell.act) await cell.act(run)
      else {
        await run.press()
        await advance(50)
      }
      expectEnd(run, cell)
      await tryAgain(run, cell)
      expectOneKeyEach(page.callsOf(write.operation))
    })
    // I7: React and the browser have nothing to complain of.
    expect(logged.mock.calls, 'console.error').toEqual([])
  } finally {
    logged.mockRestore()
  }
}

/** After a failure the user presses once more, without typing anything again, and it works. */
async function tryAgain({ write, page, press: send }: FaultRun, { end }: FaultCell): Promise<void> {
  if (end.kind !== 'failed' || end.final) return
  delete page.plan[write.operation]
  forget(page)
  await send()
  await advance(50)
  page.announcements.flush()
  const passing = [commonMessages.checking, write.meanwhile]
  const said = page.announcements.said.filter((words) => !passing.includes(words))
  expect(said, 'what is said at the next try').toEqual(write.done === null ? [] : [expect.stringMatching(write.done)])
  expect(write.happened(page.memory), 'done at the next try').toBe(true)
}

async function onPage(write: WriteCase, body: (run: FaultRun) => Promise<void>): Promise<void> {
  stopClock()
  const page = openFaultPage(write)
  try {
    await advance(50)
    await write.reach?.(page)
    await advance(0)
    forget(page)
    page.errors.length = 0
    await body({ write, page, before: typed(), press: () => press(write.target()) })
  } finally {
    page.close()
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
}
