import { createGate } from 'latchkey/testing'
import { expect } from 'vitest'
import { commonMessages } from '../../../src/i18n/common.js'
import { pressOften, release } from '../../support/faked-time.js'
import { Bomb, defused } from './bomb.js'
import { lock, words } from './fault-cell.js'
import { followed, isAll, latestFirst, proved, type Row, reread, success } from './outcomes-of-writes.js'
import { advance, button, press, type RenderedList, signOutOf } from './support.js'

/** What goes wrong after the adapter has done it, and what happens around it. */
export const laterFaultsOfWrites: Record<string, Row> = {
  F13: (op) => ({ fault: { fault: 'F13' }, expected: proved(op, 'network') }),
  F14: (op) =>
    [null, undefined].map((answer) => ({
      variant: `${answer}`,
      fault: { fault: 'F14', answer },
      expected: proved(op, 'provider'),
    })),
  F15: (op) => ({
    fault: { fault: 'F15', distort: () => ({ status: 'perhaps', effects: 'some' }) },
    expected: proved(op, 'provider'),
  }),
  F16: (op) =>
    op === 'sessions.revokeOthers'
      ? {
          fault: { fault: 'F16', failing: 1, times: 1 },
          async act(list, stage) {
            await stage.press()
            await advance(50)
            expect(list.log()).toEqual([op, 'sessions.list', 'sessions.list'])
            await press(button('Try those again'))
            await advance(50)
            expect(list.calls.find(({ operation }) => operation === 'sessions.revoke')?.input).toEqual({
              id: 'session_3',
            })
          },
          expected: {
            ...success(op),
            calls: [op, 'sessions.list', 'sessions.list', 'sessions.revoke', 'sessions.list', 'sessions.list'],
            said: [
              '1 signed out, 1 failed. Still signed in: Firefox on Windows Try those again',
              '1 other device is signed out.',
            ],
          },
        }
      : { skip: 'its answer knows no parts (contract: `Done` without `failed`)' },
  F17: (op) => {
    const gate = createGate()
    return {
      fault: { fault: 'F17', gate },
      async act(list, stage) {
        pressOften(stage.target())
        await advance(50)
        expect(list.log().filter((operation) => operation === op)).toHaveLength(1)
        await release(gate)
      },
      expected: success(op),
    }
  },
  F18: (op) => {
    const gate = createGate()
    return {
      fault: { fault: 'F18', gate },
      async act(list, stage) {
        list.plan['sessions.revoke'] = { fault: 'F18', gate }
        const [first, second] = [stage.target(), signOutOf('Firefox')]
        first.focus()
        first.click()
        second.click()
        await advance(50)
        await release(gate, 'latest first')
      },
      expected: latestFirst(op),
    }
  },
  F19: (op) => ({
    fault: { fault: 'F02' },
    async act(list, stage) {
      await stage.press()
      list.rerender({ children: [] })
      await advance(20_000)
      expect(list.calls[0]?.signal.aborted).toBe(true)
      button('Before').focus()
    },
    expected: { calls: [op], said: [], focus: 'Before', rows: null },
  }),
  F20: (op) => {
    const gate = createGate()
    return {
      fault: { fault: 'F17', gate },
      async act(list, stage) {
        await stage.press()
        for (let time = 0; time < 100; time += 1) list.rerender({ adapter: { ...stage.adapter } })
        expect(stage.target()).toHaveFocus()
        await release(gate)
      },
      // The former object's event is not heard any more.
      expected: { ...success(op), calls: [op, ...(isAll(op) ? [] : ['sessions.list'])] },
    }
  },
  F21: (op) => ({ expected: success(op) }),
  F22: (op) => {
    const gate = createGate()
    return {
      fault: { fault: 'F17', gate },
      async act(_list, stage) {
        await stage.press()
        window.dispatchEvent(new Event('pagehide'))
        window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
        await advance(50)
        await release(gate)
      },
      expected: isAll(op)
        ? { ...success(op), calls: [op, ...reread(op)], reported: ['session_expired', 'session_expired'] }
        : { ...success(op), calls: [op, 'account.get', 'sessions.list', ...followed(op)] },
    }
  },
  F23: (op) => {
    const gate = createGate()
    return {
      fault: { fault: 'F17', gate },
      arrange: ({ memory }) => {
        // What this user does stays without effect, so that only the next user's own sessions are there.
        memory.control.state.sessions = memory.control.state.sessions.filter(({ id }) => id !== 'session_2')
      },
      async act(list, stage) {
        await stage.press()
        await nextUser(list)
        expect(list.calls[0]?.signal.aborted).toBe(true)
        await release(gate)
        button('Before').focus()
      },
      expected: {
        calls: [op, ...(op === 'sessions.revokeOthers' ? ['sessions.list'] : []), 'account.get', 'sessions.list'],
        // The former user did sign out, and was told so.
        said: isAll(op) ? [lock] : [],
        focus: 'Before',
        rows: ['Their own laptop'],
      },
    }
  },
  F24: (op) => ({
    options: { provider: { components: { Notice: Bomb } } },
    async act(_list, stage) {
      defused.current = false
      await stage.press()
      await advance(50)
      defused.current = true
      if (isAll(op)) return
      await press(button(commonMessages.retry))
      await advance(50)
    },
    expected: {
      ...success(op),
      said: isAll(op) ? [lock] : [],
      focus: isAll(op) ? 'Sign in again' : 'locked',
      rows: isAll(op) ? null : words[op].rows,
      reported: ['provider'],
      consoleErrors: 'some',
    },
  }),
}

async function nextUser({ memory: { control } }: RenderedList) {
  control.state.user.id = 'user_2'
  control.state.sessions = [{ id: 'own', device: { kind: 'desktop', name: 'Their own laptop' }, revocable: true }]
  control.state.currentSessionId = 'own'
  control.emit({ type: 'user_switched', userId: 'user_2' })
  await advance(50)
}
