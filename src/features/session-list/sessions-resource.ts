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
  /** Checks one row. Loaded together with the first page. */
  parse: Parser<Session>
  total?: number | undefined
  pages: number
}

/** How many rows are asked for, and shown, at a time. */
export const pageSize = 50

type Read = ResourceDefinition<SessionRows>['read']

/** Reads from the first page on, as many pages as were shown before. */
const readFromStart: Read = async (adapter, context, previous) => {
  let read = await readPage(adapter, context, undefined)
  while (read.ok && read.value.nextCursor !== null && read.value.pages < (previous?.pages ?? 1)) {
    read = join(read.value, await readPage(adapter, context, read.value.nextCursor))
  }
  return read
}

/** Reads the page after the last one, and adds it. */
export const readNextPage: Read = async (adapter, context, previous) =>
  previous && previous.nextCursor !== null
    ? join(previous, await readPage(adapter, context, previous.nextCursor))
    : readFromStart(adapter, context, previous)

export const sessionsResource: ResourceDefinition<SessionRows> = {
  operation: 'sessions.list',
  topics: ['sessions'],
  read: readFromStart,
}

async function readPage(
  adapter: AccountAdapter,
  context: OperationContext,
  cursor: string | undefined,
): Promise<Parsed<SessionRows>> {
  const [{ parseSession, parseSessionPage }, answer] = await Promise.all([
    import('../../schemas/sessions.js'),
    adapter.sessions?.list?.({ limit: pageSize, ...(cursor !== undefined && { cursor }) }, context),
  ])
  const page = parseSessionPage(answer)
  if (!page.ok) return page
  const { rows, nextCursor, total } = page.value
  const current = rows.find(isCurrent)
  const value: SessionRows = {
    current,
    others: current === undefined ? rows : rows.filter((row) => row !== current),
    // A cursor that leads back to the same page would never end.
    nextCursor: nextCursor === cursor ? null : nextCursor,
    ...(total !== undefined && { total }),
    parse: parseSession,
    pages: 1,
  }
  return { ...page, value }
}

function join(first: SessionRows, second: Parsed<SessionRows>): Parsed<SessionRows> {
  if (!second.ok) return second
  const value: SessionRows = {
    ...second.value,
    current: first.current ?? second.value.current,
    others: [...first.others, ...second.value.others],
    pages: first.pages + 1,
  }
  return { ...second, value }
}

function isCurrent(row: unknown): boolean {
  try {
    return typeof row === 'object' && row !== null && Reflect.get(row, 'current') === true
  } catch {
    return false
  }
}
