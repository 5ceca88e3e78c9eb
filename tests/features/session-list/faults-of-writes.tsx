import { hostileThrown } from 'latchkey/testing'
import { expect } from 'vitest'
import { commonMessages } from '../../../src/i18n/common.js'
import { all, type Cell, goOnline, lock, text, words } from './fault-cell.js'

import { failure, followed, isAll, type Row, refused, reread, success, unanswered } from './outcomes-of-writes.js'
import { advance, found } from './support.js'

/** What the adapter refuses, or never gets. */
export const faultsOfWrites: Record<string, Row> = {
  F01: (op) => ({ fault: { fault: 'F01' }, expected: unanswered(op, 'network', 'network') }),
  F02: (op) => ({
    fault: { fault: 'F02' },
    async act(list, stage) {
      await stage.press()
      await advance(14_900)
      expect(stage.target()).toHaveAttribute('aria-disabled', 'true')
      await advance(200)
      expect(list.calls[0]?.signal.aborted).toBe(true)
    },
    expected: failure(
      op,
      [commonMessages.stillWorking, commonMessages.checking, `${words[op].failed} ${text('network_timeout')}`],
      [op, ...reread(op)],
      'network',
    ),
  }),
  F03: (op) => ({
    fault: { fault: 'F03', delayMs: 8_000 },
    async act(list, stage) {
      await stage.press()
      await advance(3_900)
      list.announcements.flush()
      expect(list.announcements.said).toEqual(isAll(op) ? [lock] : [])
      await advance(200)
      expect(document.body.textContent).toContain(commonMessages.stillWorking)
      await advance(4_000)
    },
    // The server tells of a sign-out before its answer comes, and what is locked says nothing more.
    expected: { ...success(op), said: isAll(op) ? [lock] : [commonMessages.stillWorking, words[op].done] },
  }),
  F04: (op) => ({
    async act(_list, stage) {
      await goOnline(false)
      await stage.press()
      await advance(50)
      expect(document.body.textContent).toContain(text('network_offline'))
      await goOnline(true)
    },
    expected: {
      ...failure(
        op,
        [`${words[op].failed} ${text('network_offline')}`],
        // No write went out, and none goes out by itself later.
        ['account.get', 'sessions.list'],
        'network',
      ),
    },
  }),
  F05: (op) => [
    {
      variant: 'throws at once',
      fault: { fault: 'F05', throws: new Error('boom') },
      expected: unanswered(op, 'provider', 'provider'),
    },
    {
      variant: 'answers with no promise, and with nothing',
      fault: { fault: 'F05', returns: null },
      expected: unanswered(op, 'provider', 'provider'),
    },
  ],
  F06: (op) =>
    hostileThrown.map(({ name, value }) => ({
      variant: name,
      fault: { fault: 'F06', thrown: value },
      expected: unanswered(op, 'provider', 'provider'),
    })),
  F07: (op) => ({
    fault: { fault: 'F07', fields: [{ field: 'id', code: 'invalid', message: 'server words' }] },
    expected: refused(op, 'validation', 'validation'),
  }),
  F08: (op) => ({
    fault: { fault: 'F08', password: 'open sesame' },
    async act(list, stage) {
      await stage.press()
      const field = await found<HTMLInputElement>('[data-lk="step-up"] input[type="password"]')
      field.value = 'open sesame'
      field.form?.requestSubmit()
      await advance(500)
      expect(document.querySelector('[data-lk="step-up"]')).toBeNull()
      const tries = list.calls.filter(({ operation }) => operation === op)
      expect(tries.map(({ withProof }) => withProof)).toEqual([false, true])
      expect(new Set(tries.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    },
    expected: {
      ...success(op),
      said: [commonMessages.working, words[op].done],
      // The list was locked before the dialog was gone, and what opened the dialog cannot have the focus any more.
      focus: isAll(op) ? 'session-list' : words[op].focus,
      calls: [op, 'stepUp.begin', 'stepUp.complete', op, ...followed(op)],
    },
  }),
  F09: (op) => ({
    fault: { fault: 'F09' },
    expected: {
      calls: [op],
      said: [lock],
      focus: 'Sign in again',
      rows: all,
      reported: ['session_expired'],
      locked: true,
    },
  }),
  F10: (op) => ({
    fault: { fault: 'F10', retryAfterMs: 30_000, times: 1 },
    async act(list, stage) {
      await stage.press()
      await advance(50)
      expect(document.body.textContent).toContain('Try again in 30 seconds.')
      expect(stage.target()).toHaveAttribute('aria-disabled', 'true')
      await advance(20_000)
      expect(document.body.textContent).toContain('Try again in 10 seconds.')
      await stage.press()
      expect(list.log()).toEqual([op])
      await advance(10_000)
      expect(document.body.textContent).toContain(commonMessages.retryNow)
      await stage.press()
      await advance(50)
    },
    expected: {
      ...success(op),
      calls: [op, op, ...followed(op)],
      said: [`${words[op].failed} ${text('rate_limited_wait').replace('{when}', 'in 30 seconds')}`, words[op].done],
      reported: ['rate_limited'],
    },
  }),
  F11: (op) => ({
    fault: {
      fault: 'F11',
      reason: 'managed',
      managedBy: { kind: 'sso', name: 'Acme ID', url: 'https://id.example.com/' },
    },
    async act(_list, stage) {
      await stage.press()
      await advance(60_000)
      expect(document.querySelector('a[href="https://id.example.com/"]')).toHaveTextContent('Acme ID')
    },
    expected: failure(
      op,
      [`${words[op].failed} ${text('unavailable_managed_there').replace('{name}', 'Acme ID')} Acme ID`],
      [op],
      'forbidden',
    ),
  }),
  F12: (op) =>
    op === 'sessions.revoke'
      ? [
          ...(['gone', 'stale_version'] as const).map(
            (how): Cell => ({
              variant: how,
              fault: how === 'gone' ? { fault: 'F12', gone: true } : { fault: 'F12', conflict: how },
              arrange: ({ memory: { control } }) => {
                control.state.sessions = control.state.sessions.filter(({ id }) => id !== 'session_2')
              },
              expected: {
                ...success(op),
                calls: [op, 'sessions.list'],
                said: ['iPhone 15 was signed out already.'],
              },
            }),
          ),
        ]
      : {
          fault: { fault: 'F12', conflict: 'stale_version' },
          expected: unanswered(op, 'conflict_stale_version', 'conflict'),
        },
}
