import { expect } from 'vitest'
import { challengeMessages } from '../../src/i18n/challenge.js'
import { commonMessages } from '../../src/i18n/common.js'
import { formMessages } from '../../src/i18n/form.js'
import { fieldsWith, placesWith } from './canary.js'
import type { FaultRun } from './fault-matrix.js'
import { expectSound, one, typed } from './fault-page.js'
import type { FaultCell, FaultEnd } from './fault-rows.js'

type End<Kind extends FaultEnd['kind']> = Extract<FaultEnd, { kind: Kind }>

const locked = `${commonMessages.signedOut} ${commonMessages.signedOutHint} ${commonMessages.signInAgain}`

/** Holds the page and the server to what the cell declares, and to what holds for every cell. */
export function expectEnd(run: FaultRun, { end, fault }: FaultCell): void {
  const { page, write } = run
  expectSound(page)
  for (const secret of write.secrets ?? []) {
    expect(document.documentElement.outerHTML).not.toContain(secret)
    // A second for each place where React might have kept it: for one fault before the write and one after it.
    if (fault?.fault === 'F01' || fault?.fault === 'F13') expect(placesWith(secret), 'places').toEqual([])
  }
  expect(document.querySelector('[data-locked]') !== null, 'locked').toBe(end.kind === 'locked')
  switch (end.kind) {
    case 'done':
      expectDone(run, end)
      break
    case 'settled':
      expectSaid(run, [commonMessages.checking, write.settled ?? write.done ?? ''])
      expect(write.happened(page.memory), 'done').toBe(true)
      expect(page.callsOf(write.operation)).toHaveLength(1)
      break
    case 'failed':
      expectFailed(run, end)
      break
    case 'said':
      expectSaid(run, [end.words], [commonMessages.checking])
      break
    case 'locked':
      expectSaid(run, [locked])
      expect(document.activeElement).toHaveTextContent(commonMessages.signInAgain)
      for (const secret of write.secrets ?? []) expect(fieldsWith(secret), 'secrets').toEqual([])
      break
    case 'cancelled':
      expectSaid(run, [])
      expect(write.happened(page.memory), 'done').toBe(false)
      expect(typed(), 'what was typed').toBe(run.before)
      expect(write.target(), 'the focus').toHaveFocus()
      break
    case 'nothing':
      expectSaid(run, [])
      for (const secret of write.secrets ?? []) expect(fieldsWith(secret), 'secrets').toEqual([])
      break
  }
}

function expectDone({ write, page, ...run }: FaultRun, { said = [], calls = 1 }: End<'done'>): void {
  expectSaid({ write, page, ...run }, [...said, ...(write.done === null ? [] : [write.done])])
  expect(write.happened(page.memory), 'done').toBe(true)
  expect(page.callsOf(write.operation)).toHaveLength(calls)
  for (const secret of write.secrets ?? []) expect(fieldsWith(secret), 'secrets').toEqual([])
}

function expectFailed(run: FaultRun, end: End<'failed'>): void {
  const { write, page, before } = run
  const { words, unknown = false, said = [], field, calls = 1 } = end
  expect(typed(), 'what was typed').toBe(before)
  expect(page.callsOf(write.operation)).toHaveLength(calls)
  expect(page.errors, 'what the host is told').toHaveLength(1)
  if (field !== undefined) {
    expect(one(field), 'the focus').toHaveFocus()
    expect(one(field)).toHaveAccessibleDescription(expect.stringContaining(words))
    expectSaid(run, said)
  } else if (write.tells === 'form') {
    const summary = one('[data-lk="form.summary"]')
    expect(summary, 'the focus').toHaveFocus()
    expect(summary).toHaveAccessibleName(unknown ? formMessages.summaryUnknown : formMessages.summaryOfForm)
    expect(summary).toHaveTextContent((unknown ? write.unknown : undefined) ?? words)
    expectSaid(run, said)
  } else {
    expect(write.target(), 'the focus').toHaveFocus()
    expectSaid(run, [
      ...said,
      new RegExp(`^${escaped((unknown ? write.unknown : write.failed) ?? '?')} ${escaped(words)}`),
    ])
  }
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** @param meanwhile what may be said besides */
function expectSaid({ page, write }: FaultRun, expected: readonly (string | RegExp)[], meanwhile: string[] = []): void {
  // The countdown of a resend goes on, whatever else happens.
  const passing = [challengeMessages.resendNow, write.meanwhile, ...meanwhile]
  const said = page.announcements.said.filter((words) => !passing.includes(words))
  expect(said, 'what is said').toEqual(
    expected.map((words) => (typeof words === 'string' ? words : expect.stringMatching(words))),
  )
}
