import type { AccountAdapter, OperationContext, Session } from '../../contract/index.js'
import type { Parsed, Parser } from '../../core/parse.js'
import type { ResourceDefinition } from '../../core/resource.js'

/**
 * What has been read so far. Rows are checked when they are shown and not before: a list of 10,000 costs no more than
 * the 50 that the user sees.
 */
export interface SessionRows {
  /** The row of the session that asks, wherever in the list it came. */
  current: unknown
  /** All other rows, in the adapter's order. */
  others: readonly unknown[]
  nextCursor: string | null
  /** Where the pages after the first one began. */
  cursors: readonly string[]
  /** Checks one row. Loaded together with the first page. */
  parse: Parser<Session>
  total?: number | undefined
}

/** How many rows are asked for, and shown, at a time. */
export const pageSize = 50

type Read = ResourceDefinition<SessionRows>['read']

/** Reads from the first page on, as many pages as were shown before. */
const readFromStart: Read = async (adapter, context, previous) => {
  let read = await readPage(adapter, context, undefined)
  while (read.ok && read.value.nextCursor !== null && read.value.cursors.length < (previous?.cursors.length ?? 0)) {
    read = await readPage(adapter, context, read.value)
  }
  return read
}

/** Reads the page after the last one, and adds it. */
export const readNextPage: Read = async (adapter, context, previous) =>
  previous && previous.nextCursor !== null
    ? readPage(adapter, context, previous)
    : readFromStart(adapter, context, previous)

export const sessionsResource: ResourceDefinition<SessionRows> = {
  operation: 'sessions.list',
  topics: ['sessions'],
  read: readFromStart,
}

/** @param before what the page is added to; the first page without it */
async function readPage(
  adapter: AccountAdapter,
  context: OperationContext,
  before: SessionRows | undefined,
): Promise<Parsed<SessionRows>> {
  const cursor = before?.nextCursor ?? undefined
  const [{ parseSession, parseSessionPage }, answer] = await Promise.all([
    import('../../schemas/sessions.js'),
    adapter.sessions?.list?.({ limit: pageSize, ...(cursor !== undefined && { cursor }) }, context),
  ])
  const page = parseSessionPage(answer)
  if (!page.ok) return page
  const { rows, nextCursor, total } = page.value
  const index = rows.findIndex(isCurrent)
  const others = index < 0 ? rows : rows.slice(0, index).concat(rows.slice(index + 1))
  const cursors = cursor === undefined ? [] : [...(before?.cursors ?? []), cursor]
  const value: SessionRows = {
    current: before?.current ?? rows[index],
    others: before ? [...before.others, ...others] : others,
    // A cursor that leads back to where we have been would never end.
    nextCursor: nextCursor !== null && cursors.includes(nextCursor) ? null : nextCursor,
    cursors,
    ...(total !== undefined && { total }),
    parse: parseSession,
  }
  return { ...page, value }
}

function isCurrent(row: unknown): boolean {
  try {
    return typeof row === 'object' && row !== null && Reflect.get(row, 'current') === true
  } catch {
    return false
  }
}
