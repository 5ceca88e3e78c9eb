import { createGate, hostileThrown } from 'latchkey/testing'
import { expect, vi } from 'vitest'
import { commonMessages } from '../../../src/i18n/common.js'
import { release } from '../../support/faked-time.js'
import { defused, RowBomb } from './bomb.js'
import { all, type Cell, type Cells, goOnline, lock, text, unread } from './fault-cell.js'
import { advance, button, found, press, type RenderedList, titles } from './support.js'

/** The first reading, and the one that the user asks for. */
const first = ['account.get', 'sessions.list'] as const
const again = [...first, 'sessions.list'] as const

/** The fault is over, and the user tries again. */
async function tryAgain(list: RenderedList, name = commonMessages.retry) {
  delete list.plan['sessions.list']
  await press(button(name))
  await advance(50)
}

const recovered = (said: readonly string[], reported: string): Cell['expected'] => ({
  calls: again,
  said: [...said, unread(commonMessages.working)],
  focus: 'session-list',
  rows: all,
  reported: [reported],
})

/** Fails, says so with the way out, and the way out works. */
const failing = (fault: Cell['fault'], key: Parameters<typeof text>[0], code: string, variant?: string): Cell => ({
  variant,
  fault,
  async act(list) {
    expect(document.querySelector('[data-lk="session-list.failure"]')).toHaveTextContent(text(key))
    await tryAgain(list)
  },
  expected: recovered([unread(text(key))], code),
})

const notAWrite = { skip: 'a reading has no such answer' }

export const faultsOfReads: Record<string, Cells> = {
  F01: failing({ fault: 'F01' }, 'network', 'network'),
  F02: {
    fault: { fault: 'F02' },
    async act(list) {
      await advance(14_900)
      list.announcements.flush()
      expect(list.announcements.said).toEqual([commonMessages.stillWorking])
      await advance(200)
      expect(list.calls[1]?.signal.aborted).toBe(true)
      await tryAgain(list)
    },
    expected: recovered([commonMessages.stillWorking, unread(text('network_timeout'))], 'network'),
  },
  F03: {
    fault: { fault: 'F03', delayMs: 8_000 },
    async act(list) {
      await advance(3_800)
      list.announcements.flush()
      expect(list.announcements.said).toEqual([])
      await advance(4_300)
      button('Before').focus()
    },
    expected: { calls: first, said: [commonMessages.stillWorking], focus: 'Before', rows: all },
  },
  F04: {
    before: () => void vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false),
    async act(list) {
      expect(list.log()).toEqual([])
      expect(document.body.textContent).toContain(text('network_offline'))
      button('Before').focus()
      // What is only read may come by itself.
      await goOnline(true)
    },
    expected: {
      calls: first,
      said: [unread(text('network_offline')), unread(commonMessages.working)],
      focus: 'Before',
      rows: all,
      reported: ['network', 'network'],
    },
  },
  F05: [
    failing({ fault: 'F05', throws: new Error('boom') }, 'provider', 'provider', 'throws at once'),
    {
      variant: 'answers with no promise',
      fault: {
        fault: 'F05',
        returns: { items: [{ id: 'only', current: true, revocable: false }], nextCursor: null },
      },
      async act() {
        button('Before').focus()
      },
      expected: { calls: first, said: [], focus: 'Before', rows: ['Unknown device'] },
    },
  ],
  F06: hostileThrown.map(({ name, value }) => failing({ fault: 'F06', thrown: value }, 'provider', 'provider', name)),
  F07: notAWrite,
  F08: {
    fault: { fault: 'F08', password: 'open sesame' },
    async act(list) {
      await press(button(commonMessages.confirmIdentity))
      const field = await found<HTMLInputElement>('[data-lk="step-up"] input[type="password"]')
      field.value = 'open sesame'
      field.form?.requestSubmit()
      await advance(500)
      expect(list.calls.map(({ withProof }) => withProof)).toEqual([false, false, false, false, false, true])
    },
    expected: {
      calls: [...again, 'stepUp.begin', 'stepUp.complete', 'sessions.list'],
      said: [
        `${text('reauthentication_required')} ${commonMessages.confirmIdentity}`,
        `${commonMessages.working} ${commonMessages.confirmIdentity}`,
        commonMessages.working,
      ],
      focus: 'session-list',
      rows: all,
      reported: ['reauthentication_required'],
    },
  },
  F09: {
    fault: { fault: 'F09' },
    async act() {
      button('Before').focus()
    },
    expected: {
      calls: first,
      said: [lock],
      focus: 'Before',
      rows: null,
      reported: ['session_expired'],
      locked: true,
    },
  },
  F10: {
    fault: { fault: 'F10', retryAfterMs: 30_000 },
    async act(list) {
      expect(document.body.textContent).toContain('Try again in 30 seconds.')
      expect(button(commonMessages.retry)).toHaveAttribute('aria-disabled', 'true')
      await advance(20_000)
      expect(document.body.textContent).toContain('Try again in 10 seconds.')
      await tryAgain(list)
      expect(list.log()).toEqual(first)
      await advance(10_000)
      expect(document.body.textContent).toContain(commonMessages.retryNow)
      await tryAgain(list)
    },
    expected: recovered([unread(text('rate_limited_wait').replace('{when}', 'in 30 seconds'))], 'rate_limited'),
  },
  F11: {
    fault: {
      fault: 'F11',
      reason: 'managed',
      managedBy: { kind: 'sso', name: 'Acme ID', url: 'https://id.example.com/' },
    },
    async act() {
      await advance(60_000)
      const link = document.querySelector<HTMLElement>('a[href="https://id.example.com/"]')
      expect(link).toHaveTextContent('Acme ID')
      link?.focus()
    },
    expected: {
      calls: first,
      said: [`${text('unavailable_managed_there').replace('{name}', 'Acme ID')} Acme ID`],
      focus: 'Acme ID',
      rows: null,
      reported: ['forbidden'],
    },
  },
  F12: notAWrite,
  F13: notAWrite,
  F14: [null, undefined].map((answer) => failing({ fault: 'F14', answer }, 'provider', 'provider', `${answer}`)),
  F15: {
    fault: { fault: 'F15' },
    async act(list) {
      expect(list.errors.length).toBeGreaterThan(0)
      expect(list.errors.length).toBeLessThanOrEqual(10)
      list.errors.length = 0
      for (const title of all) expect(titles()).toContain(title)
      delete list.plan['sessions.list']
      list.memory.control.emit({ type: 'changed', topics: ['sessions'] })
      await advance(50)
      button('Before').focus()
    },
    expected: { calls: again, said: [], focus: 'Before', rows: all },
  },
  F16: notAWrite,
  F17: notAWrite,
  F18: readTwice(),
  F19: {
    fault: { fault: 'F02' },
    async act(list) {
      list.rerender({ children: [] })
      await advance(20_000)
      expect(list.calls[1]?.signal.aborted).toBe(true)
      button('Before').focus()
    },
    expected: { calls: first, said: [], focus: 'Before', rows: null },
  },
  F20: {
    fault: { fault: 'F03', delayMs: 2_000 },
    async act(list, { adapter }) {
      for (let time = 0; time < 100; time += 1) list.rerender({ adapter: { ...adapter } })
      await advance(3_000)
      button('Before').focus()
    },
    expected: { calls: first, said: [], focus: 'Before', rows: all },
  },
  F21: {
    async act() {
      button('Before').focus()
    },
    expected: { calls: first, said: [], focus: 'Before', rows: all },
  },
  F22: {
    fault: { fault: 'F03', delayMs: 2_000, times: 1 },
    async act() {
      window.dispatchEvent(new Event('pagehide'))
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
      await advance(3_000)
      button('Before').focus()
    },
    // Read afresh: what was on its way may be as old as the page.
    expected: { calls: [...first, 'account.get', 'sessions.list'], said: [], focus: 'Before', rows: all },
  },
  F23: {
    fault: { fault: 'F03', delayMs: 2_000, times: 1 },
    async act(list) {
      const { control } = list.memory
      control.state.user.id = 'user_2'
      control.state.sessions = [{ id: 'own', device: { kind: 'desktop', name: 'Their own laptop' }, revocable: true }]
      control.state.currentSessionId = 'own'
      control.emit({ type: 'user_switched', userId: 'user_2' })
      await advance(50)
      expect(titles()).toEqual(['Their own laptop'])
      expect(list.calls[1]?.signal.aborted).toBe(true)
      await advance(3_000)
      button('Before').focus()
    },
    expected: {
      calls: [...first, 'account.get', 'sessions.list'],
      said: [],
      focus: 'Before',
      rows: ['Their own laptop'],
    },
  },
  F24: {
    options: { provider: { components: { Row: RowBomb } } },
    before: () => {
      defused.current = false
    },
    async act() {
      defused.current = true
      await press(button(commonMessages.retry))
      await advance(50)
    },
    expected: {
      calls: first,
      said: [],
      focus: 'locked',
      rows: all,
      reported: ['provider'],
      consoleErrors: 'some',
    },
  },
}

/** While the first reading is under way, the list changes twice. */
function readTwice(): Cell {
  const gate = createGate()
  return {
    fault: { fault: 'F18', gate },
    async act(list) {
      const { control } = list.memory
      control.addSession({ id: 'second', device: { kind: 'mobile', name: 'Second' } })
      await advance(50)
      control.addSession({ id: 'third', device: { kind: 'mobile', name: 'Third' } })
      await advance(50)
      for (let time = 0; time < 3; time += 1) await release(gate, 'latest first')
      expect(titles()).toEqual(expect.arrayContaining(['Second', 'Third']))
      button('Before').focus()
    },
    expected: {
      calls: again,
      said: [],
      focus: 'Before',
      rows: ['Chrome on macOS', 'Third', 'Second', 'iPhone 15', 'Firefox on Windows'],
    },
  }
}
