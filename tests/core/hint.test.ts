import { memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeClient, read, revoke, sessionIds, settled, start } from './support.js'

const hint = 'Add the `sessions()` plugin to the server.'

/** An adapter whose server lacks something, and what the console says. */
function misconfigured() {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const memory = memoryAdapter()
  const refuse = () => Promise.reject(new AccountError('misconfigured', { hint }))
  const sessions = { ...memory.sessions, list: refuse, revoke: refuse }
  return { said, ...makeClient({ ...memory, id: 'acme', sessions }) }
}

afterEach(() => vi.restoreAllMocks())

describe('what has to be set up otherwise', () => {
  it('is told to developers in the console, once for a whole page', async () => {
    const { client, host, said } = misconfigured()
    const sessions = client.resource(sessionIds)
    read(sessions)
    await settled(sessions)
    await sessions.refresh()
    await start(client, revoke, { id: 'session_2' }).result

    expect(said.mock.calls).toEqual([[`[latchkey] "acme" is not set up correctly. ${hint}`]])
    expect(host.errors.map(({ data }) => data)).toEqual([{ hint }, { hint }, { hint }])
  })

  it('is told too where nobody is told of the answer, as while something is typed', async () => {
    const { client, said } = misconfigured()
    const ask = client.ask({
      operation: 'sessions.list',
      signal: new AbortController().signal,
      start: (adapter, context) => adapter.sessions?.list?.({}, context),
    })

    await expect(ask).rejects.toMatchObject({ code: 'misconfigured' })
    expect(said).toHaveBeenCalledTimes(1)
  })

  it('is not what any other error is about', async () => {
    const { client, said } = misconfigured()
    client.report(new AccountError('provider', { status: 500 }, { message: 'secret' }))

    expect(said).not.toHaveBeenCalled()
  })
})
