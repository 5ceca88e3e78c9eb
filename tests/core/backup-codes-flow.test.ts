import { describe, expect, it } from 'vitest'
import type { BackupCodesStatus } from '../../src/contract/index.js'
import { type BackupCodesEvent, type BackupCodesFlow, resting, transition } from '../../src/core/flows/backup-codes.js'
import { wereCodesMade } from '../../src/core/rules/were-codes-made.js'

const asking: BackupCodesFlow = { step: 'asking', question: 'regenerate' }
const showing: BackupCodesFlow = { step: 'showing', generatedAt: '2026-03-04T00:00:00Z' }
const issued: BackupCodesEvent = { type: 'issued', generatedAt: '2026-03-04T00:00:00Z' }

describe('the steps of backup codes', () => {
  it.each<[string, BackupCodesFlow, BackupCodesEvent, BackupCodesFlow]>([
    ['ask before old codes go', resting, { type: 'ask', question: 'regenerate' }, asking],
    [
      'remember what was asked when the old ones stay',
      asking,
      { type: 'back' },
      { step: 'resting', kept: 'regenerate' },
    ],
    ['show what was issued after the question', asking, issued, showing],
    ['show what was issued without one', resting, issued, showing],
    ['end with the codes', showing, { type: 'closed' }, resting],
    ['end when there is nothing to show', asking, { type: 'gone' }, resting],
  ])('%s', (_title, flow, event, next) => {
    expect(transition(flow, event)).toEqual(next)
  })

  it.each<BackupCodesEvent>([{ type: 'ask', question: 'disable' }, { type: 'back' }, { type: 'gone' }])(
    'never take shown codes away by $type',
    (event) => {
      expect(transition(showing, event)).toBe(showing)
    },
  )
})

describe('whether codes were made, when the answer was lost', () => {
  const old = '2026-01-01T00:00:00Z'
  const now = '2026-03-04T00:00:00Z'
  it.each<[string, BackupCodesStatus | undefined, BackupCodesStatus | undefined, boolean | undefined]>([
    ['a new date', { generated: true, generatedAt: old }, { generated: true, generatedAt: now }, true],
    ['the same date', { generated: true, generatedAt: old }, { generated: true, generatedAt: old }, false],
    ['the first ones', { generated: false }, { generated: true, remaining: 10 }, true],
    ['still none', { generated: false }, { generated: false }, false],
    ['more than before', { generated: true, remaining: 2 }, { generated: true, remaining: 10 }, true],
    ['as many as before', { generated: true, remaining: 10 }, { generated: true, remaining: 10 }, undefined],
    ['fewer than before', { generated: true, remaining: 10 }, { generated: true, remaining: 9 }, undefined],
    ['no numbers', { generated: true, remaining: 'unknown' }, { generated: true, remaining: 'unknown' }, undefined],
    ['first none, then nobody knows', { generated: false }, { generated: 'unknown' }, undefined],
    ['nothing could be read before', undefined, { generated: true, generatedAt: now }, undefined],
    ['nothing could be read afterwards', { generated: true, generatedAt: old }, undefined, undefined],
  ])('%s', (_what, before, after, made) => {
    expect(wereCodesMade(before, after)).toBe(made)
  })
})
