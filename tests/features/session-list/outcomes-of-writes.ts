import { commonMessages } from '../../../src/i18n/common.js'
import { all, type Cell, type Cells, type Op, text, type Write, words } from './fault-cell.js'

export type Row = (op: Write) => Cells
export const isAll = (op: Op) => op === 'sessions.revokeAll'

/** What is read again when the true state has to be known. */
export const reread = (op: Write) => (isAll(op) ? ['account.get', 'sessions.list'] : ['sessions.list'])

/** What follows a write that worked. The server tells of it as well, and so the list is read once more. */
export const followed = (op: Write) => (isAll(op) ? [] : ['sessions.list', 'sessions.list'])

/** It did not happen, and nothing has changed. */
export const failure = (
  op: Write,
  said: readonly string[],
  calls: readonly string[],
  reported: string,
): Cell['expected'] => ({
  calls,
  said,
  focus: words[op].button,
  rows: all,
  reported: [reported],
})

/** No answer, or none that says anything: what is true was read, and it did not happen. */
export const unanswered = (op: Write, key: Parameters<typeof text>[0], code: string) =>
  failure(op, [commonMessages.checking, `${words[op].failed} ${text(key)}`], [op, ...reread(op)], code)

/** It was refused for certain. */
export const refused = (op: Write, key: Parameters<typeof text>[0], code: string) =>
  failure(op, [`${words[op].failed} ${text(key)}`], [op], code)

export const success = (op: Write): Cell['expected'] => ({
  calls: [op, ...followed(op)],
  said: [words[op].done],
  focus: words[op].focus,
  rows: words[op].rows,
  locked: isAll(op),
  signedOut: isAll(op) ? 1 : 0,
})

/** It happened, and the answer did not say so: what was read since then does. */
export const proved = (op: Write, code: string): Cell['expected'] => ({
  calls: [op, ...(isAll(op) ? ['account.get', 'sessions.list'] : ['sessions.list', 'sessions.list'])],
  said: [commonMessages.checking, words[op].proved],
  focus: words[op].focus,
  rows: words[op].rows,
  reported: isAll(op) ? [code, 'session_expired', 'session_expired'] : [code],
  locked: isAll(op),
})

export function latestFirst(op: Write): Cell['expected'] {
  switch (op) {
    case 'sessions.revoke':
      return {
        ...success(op),
        calls: [op, op, 'sessions.list', 'sessions.list', 'sessions.list', 'sessions.list'],
        said: ['Firefox on Windows is signed out.', 'iPhone 15 is signed out.'],
        focus: 'row Chrome on macOS',
        rows: ['Chrome on macOS'],
      }
    case 'sessions.revokeOthers':
      return {
        ...success(op),
        calls: [op, 'sessions.revoke', 'sessions.list', 'sessions.list', 'sessions.list'],
        said: ['Firefox on Windows was signed out already.', words[op].done],
      }
    case 'sessions.revokeAll':
      return { ...success(op), calls: [op, 'sessions.revoke'], reported: ['session_expired'] }
  }
}
