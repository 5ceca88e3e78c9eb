import { createGate, type FaultPlan, hostileThrown } from 'latchkey/testing'
import { expect } from 'vitest'
import { commonMessages } from '../../src/i18n/common.js'
import { errorMessages } from '../../src/i18n/errors.js'
import { fieldErrorMessages } from '../../src/i18n/field-errors.js'
import { formMessages } from '../../src/i18n/form.js'
import { fieldsWith } from './canary.js'
import { advance, found, goOnline, press, pressOften, release } from './faked-time.js'
import type { FaultRun, WriteCase } from './fault-matrix.js'
import { button } from './fault-page.js'

/** How a cell ends, for the page and for the server. */
export type FaultEnd =
  | { kind: 'done'; said?: readonly string[] | undefined; calls?: number | undefined }
  /** Only what was read afterwards says that it was done. */
  | { kind: 'settled' }
  | {
      kind: 'failed'
      /** The words for the error. */
      words: string
      /** No answer came: it may have been done. */
      unknown?: boolean | undefined
      /** What is said beside it, and before. */
      said?: readonly string[] | undefined
      /** The field that has the focus and the words, by a selector. */
      field?: string | undefined
      /** Calls of the operation. */
      calls?: number | undefined
      /** It makes no sense to try again. */
      final?: boolean | undefined
    }
  | { kind: 'said'; words: string | RegExp }
  | { kind: 'locked' }
  | { kind: 'cancelled' }
  | { kind: 'nothing' }

export interface FaultCell {
  variant?: string | undefined
  fault?: FaultPlan['email.start']
  /** In place of one press and time for the answer. */
  act?: ((run: FaultRun) => Promise<void>) | undefined
  end: FaultEnd
}

interface Given {
  write: WriteCase
  thorough: boolean
}

const { checking } = commonMessages

const stillWorking = ({ ceremony }: WriteCase) => (ceremony ? [] : [commonMessages.stillWorking])

/** It did not happen, and no answer says so. Where what is read afterwards does, it is a failure like any other. */
const unanswered = ({ settles }: WriteCase, words: string, said: readonly string[] = [checking]): FaultEnd => ({
  kind: 'failed',
  words,
  unknown: !settles,
  said,
})

/** It happened, and no answer says so. */
const lost = ({ settles }: WriteCase, words: string): FaultEnd =>
  settles ? { kind: 'settled' } : { kind: 'failed', words, unknown: true, said: [checking], final: true }

const managedBy = { kind: 'sso', name: 'Acme ID', url: 'https://id.example.com/' } as const

async function prove(): Promise<void> {
  const field = await found<HTMLInputElement>('[data-lk="step-up"] input[type="password"]')
  field.value = 'open sesame'
  field.form?.requestSubmit()
  await advance(500)
  expect(document.querySelector('[data-lk="step-up"]')).toBeNull()
}

/** The rows of the table, each with its cells for one write. */
export const faultRows: Readonly<Record<string, (given: Given) => readonly FaultCell[]>> = {
  F01: ({ write }) => [{ fault: { fault: 'F01', times: 1 }, end: unanswered(write, errorMessages.network) }],
  F02: ({ write }) => [
    {
      fault: { fault: 'F02', times: 1 },
      async act({ page, press: send }) {
        await send()
        await advance(write.ceremony ? 299_900 : 14_900)
        expect(write.target()).toHaveAttribute('aria-disabled', 'true')
        await advance(200)
        expect(page.callsOf(write.operation)[0]?.signal.aborted).toBe(true)
      },
      end: unanswered(write, errorMessages.network_timeout, [...stillWorking(write), checking]),
    },
  ],
  F03: ({ write }) => [
    {
      fault: { fault: 'F03', delayMs: 8_000, times: 1 },
      async act({ page, press: send }) {
        await send()
        await advance(3_800)
        page.announcements.flush()
        expect(page.announcements.said.filter((words) => words !== write.meanwhile)).toEqual([])
        await advance(4_400)
      },
      end: { kind: 'done', said: stillWorking(write) },
    },
  ],
  F04: ({ write }) => [
    {
      async act({ press: send }) {
        await goOnline(false)
        await send()
        await advance(50)
        await goOnline(true)
        await advance(50)
        expect(write.target()).not.toHaveAttribute('aria-disabled')
      },
      end: { kind: 'failed', words: errorMessages.network_offline, calls: 0 },
    },
  ],
  F05: ({ write }) => [
    {
      variant: 'throws at once',
      fault: { fault: 'F05', throws: new Error('boom'), times: 1 },
      end: unanswered(write, errorMessages.provider),
    },
    {
      variant: 'answers with no promise, and with nothing',
      fault: { fault: 'F05', returns: null, times: 1 },
      end: unanswered(write, errorMessages.provider),
    },
  ],
  F06: ({ write, thorough }) =>
    hostileThrown
      .filter(({ name }) => thorough || name === 'undefined' || name.includes('getters'))
      .map(({ name, value: thrown }) => ({
        variant: name,
        fault: { fault: 'F06', thrown, times: 1 },
        end: unanswered(write, errorMessages.provider),
      })),
  F07: ({ write: { field, tells, refused = errorMessages.validation } }) => [
    {
      variant: 'something that is not here',
      fault: { fault: 'F07', fields: [{ field: 'elsewhere', code: 'invalid', message: 'boom' }], times: 1 },
      end: { kind: 'failed', words: tells === 'form' ? formMessages.notOnForm : refused },
    },
    ...(field
      ? [
          {
            variant: 'a field',
            fault: {
              fault: 'F07',
              fields: [{ field: field.name, code: 'invalid', message: 'boom' }],
              times: 1,
            } as const,
            end: { kind: 'failed', words: fieldErrorMessages.invalid, field: field.selector } as const,
          },
        ]
      : []),
  ],
  F08: ({ write }) => [
    {
      variant: 'the user proves it',
      fault: { fault: 'F08', password: 'open sesame' },
      async act({ page, press: send }) {
        await send()
        await prove()
        const tries = page.callsOf(write.operation)
        expect(tries.map(({ withProof }) => withProof)).toEqual([false, true])
        expect(new Set(tries.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
        expect(tries[1]?.input).toEqual(tries[0]?.input)
      },
      end: { kind: 'done', said: [commonMessages.working], calls: 2 },
    },
    {
      variant: 'the user walks away',
      fault: { fault: 'F08', password: 'open sesame' },
      async act({ press: send }) {
        await send()
        await found('[data-lk="step-up"] input[type="password"]')
        const buttons = document.querySelectorAll<HTMLElement>('[data-lk="step-up"] button')
        const cancel = [...buttons].find(({ textContent }) => textContent === commonMessages.cancel)
        if (cancel) await press(cancel)
        await advance(500)
        expect(document.querySelector('[data-lk="step-up"]')).toBeNull()
        expect(write.target()).not.toHaveAttribute('aria-disabled')
      },
      end: { kind: 'cancelled' },
    },
  ],
  F09: () => [{ fault: { fault: 'F09', times: 1 }, end: { kind: 'locked' } }],
  F10: ({ write }) => [
    {
      fault: { fault: 'F10', retryAfterMs: 30_000, times: 1 },
      async act({ page, press: send }) {
        await send()
        await advance(50)
        expect(document.body.textContent).toContain('Try again in 30 seconds.')
        expect(write.target()).toHaveAttribute('aria-disabled', 'true')
        await advance(20_000)
        expect(document.body.textContent).toContain('Try again in 10 seconds.')
        write.target().click()
        await advance(50)
        expect(page.callsOf(write.operation)).toHaveLength(1)
        await advance(10_000)
        expect(document.body.textContent).toContain(commonMessages.retryNow)
        expect(write.target()).not.toHaveAttribute('aria-disabled')
      },
      end: { kind: 'failed', words: errorMessages.rate_limited_wait.replace('{when}', 'in 30 seconds') },
    },
  ],
  F11: () => [
    {
      fault: { fault: 'F11', reason: 'managed', managedBy },
      async act({ press: send }) {
        await send()
        await advance(60_000)
        expect(document.querySelector(`a[href="${managedBy.url}"]`)).toHaveTextContent(managedBy.name)
      },
      end: {
        kind: 'failed',
        words: errorMessages.unavailable_managed_there.replace('{name}', managedBy.name),
        final: true,
        calls: 1,
      },
    },
  ],
  F12: ({ write }) => [
    {
      variant: 'changed somewhere else',
      fault: { fault: 'F12', conflict: 'stale_version', times: 1 },
      end:
        write.stale === undefined
          ? { kind: 'failed', words: errorMessages.conflict_stale_version, said: [checking] }
          : { kind: 'said', words: write.stale },
    },
    {
      variant: 'gone',
      fault: { fault: 'F12', gone: true },
      async act({ page, press: send }) {
        // In the same moment, so that no event of it comes before the press.
        write.gone?.make(page.memory)
        await send()
        await advance(50)
      },
      end:
        write.gone === undefined
          ? { kind: 'failed', words: errorMessages.not_found, said: [checking], final: true }
          : { kind: 'said', words: write.gone.said },
    },
  ],
  F13: ({ write }) => [{ fault: { fault: 'F13', times: 1 }, end: lost(write, errorMessages.network) }],
  F14: ({ write }) =>
    [null, undefined].map((answer) => ({
      variant: `${answer}`,
      fault: { fault: 'F14', answer, times: 1 },
      end: lost(write, errorMessages.provider),
    })),
  F15: ({ write }) => [
    {
      fault: { fault: 'F15', distort: () => ({ status: 'perhaps', effects: 'some' }), times: 1 },
      end: lost(write, errorMessages.provider),
    },
  ],
  F17: () => {
    const gate = createGate()
    return [
      {
        fault: { fault: 'F17', gate },
        async act({ write, page }) {
          pressOften(write.target())
          await advance(50)
          expect(page.callsOf(write.operation)).toHaveLength(1)
          await release(gate)
        },
        end: { kind: 'done' },
      },
    ]
  },
  F19: ({ write }) => [
    {
      fault: { fault: 'F02' },
      async act({ page, press: send }) {
        await send()
        page.rerender({ children: [] })
        await advance(20_000)
        expect(page.callsOf(write.operation)[0]?.signal.aborted).toBe(true)
        button('Before').focus()
      },
      end: { kind: 'nothing' },
    },
  ],
  F20: ({ write }) => {
    const gate = createGate()
    return [
      {
        fault: { fault: 'F17', gate },
        async act({ page, before, press: send }) {
          await send()
          for (let time = 0; time < 100; time += 1) page.rerender({ adapter: { ...page.adapter } })
          expect(write.target()).toHaveFocus()
          expect(before).not.toBe(undefined)
          await release(gate)
        },
        end: { kind: 'done' },
      },
    ]
  },
  F22: ({ write }) => {
    const gate = createGate()
    return [
      {
        fault: { fault: 'F17', gate },
        async act({ press: send }) {
          await send()
          window.dispatchEvent(new Event('pagehide'))
          for (const secret of write.secrets ?? []) expect(fieldsWith(secret)).toEqual([])
          window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
          await advance(50)
          await release(gate)
        },
        end: { kind: 'done' },
      },
    ]
  },
  F23: ({ write }) => {
    const gate = createGate()
    return [
      {
        fault: { fault: 'F17', gate },
        async act({ page, press: send }) {
          await send()
          const { control } = page.memory
          control.state.user.id = 'user_2'
          control.emit({ type: 'user_switched', userId: 'user_2' })
          await advance(50)
          expect(page.callsOf(write.operation)[0]?.signal.aborted).toBe(true)
          await release(gate)
          button('Before').focus()
        },
        end: { kind: 'nothing' },
      },
    ]
  },
}
