// @vitest-environment jsdom
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { calls, makeClient, read, revoke, revokeOthers, settled, start } from './support.js'

afterEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A user of a single sign-on, who can prove it on the provider's page alone. */
function server(scope: 'session' | 'operation' = 'session'): MemoryAdapter {
  const memory = memoryAdapter({ scenario: 'stale-session' })
  memory.control.state.stepUp.methods = ['redirect']
  memory.control.state.stepUp.scope = scope
  return memory
}

function openPage(memory: MemoryAdapter, onNavigate?: (url: string) => void) {
  const made = makeClient(memory, onNavigate ? { onNavigate } : {})
  const stop = read(made.client.account).stop
  const detach = made.client.stepUp.attach()
  return { ...made, close: () => (stop(), detach()) }
}
type Page = ReturnType<typeof openPage>

async function leave(page: Page): Promise<string> {
  const write = start(page.client, revoke, { id: 'session_2' })
  await vi.waitFor(() => expect(page.client.stepUp.getState().step).toBe('entering'))
  await page.client.stepUp.begin()
  expect(page.client.stepUp.getState().step).toBe('leaving')
  void write.result
  return page.host.urls.at(-1) ?? ''
}

/** The same tab, with another page in it: a page knows when it was begun, and that is another time. */
function comeBack(memory: MemoryAdapter, leftBy: string): Page {
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(performance.timeOrigin + 60_000)
  history.replaceState(null, '', `/settings${new URL(memory.control.followRedirect(leftBy)).search}`)
  return openPage(memory)
}

describe('a proof on another page', () => {
  it('is taken up when the user is back, handed over at their wish, and used once', async () => {
    const memory = server()
    const before = openPage(memory)
    const url = await leave(before)
    expect(url).toMatch(/^https:\/\/login\.example\.com\//)
    before.close()

    const { client, close } = comeBack(memory, url)
    await vi.waitFor(() => expect(client.stepUp.getState()).toMatchObject({ step: 'returned', pending: false }))
    expect(client.stepUp.getState()).toMatchObject({ operation: 'sessions.revoke' })
    expect(calls(memory, 'stepUp.complete')).toBe(0)
    await client.stepUp.submit({})
    expect(client.stepUp.getState()).toMatchObject({ step: 'proved', pending: false })
    client.stepUp.cancel()

    memory.control.makeStale()
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({ status: 'done' })
    memory.control.state.stepUp.operations['sessions.revoke'] = 'always'
    void start(client, revoke, { id: 'session_3' }).result
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('entering'))
    close()
  })

  it('that is good for one operation is used for that one', async () => {
    const memory = server('operation')
    const url = await leave(openPage(memory))
    const { client, close } = comeBack(memory, url)
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('returned'))
    await client.stepUp.submit({})
    client.stepUp.cancel()

    const wrong = start(client, revokeOthers, undefined)
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('entering'))
    client.stepUp.cancel()
    await wrong.result
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({ status: 'done' })
    close()
  })

  it('is not handed over when it came from somewhere else', async () => {
    const memory = server()
    const url = await leave(openPage(memory))
    const forged = new URL(url)
    forged.searchParams.set('state', 'forged')
    const { client, close } = comeBack(memory, forged.href)
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('returned'))
    await client.stepUp.submit({})
    expect(client.stepUp.getState()).toMatchObject({ step: 'returned', pending: false, error: { code: 'not_found' } })
    client.stepUp.cancel()
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
    close()
  })

  it('is taken up again after a reload, until it is used', async () => {
    const memory = server()
    const url = await leave(openPage(memory))
    const first = comeBack(memory, url)
    await vi.waitFor(() => expect(first.client.stepUp.getState().step).toBe('returned'))
    first.close()
    const second = comeBack(memory, url)
    await vi.waitFor(() => expect(second.client.stepUp.getState().step).toBe('returned'))
    await second.client.stepUp.submit({})
    expect(second.client.stepUp.getState().step).toBe('proved')
    second.close()
    const third = comeBack(memory, url)
    await settled(third.client.account)
    expect(third.client.stepUp.getState()).toEqual({ step: 'closed' })
    third.close()
  })

  it('is not taken up on the page that the user left by, say from the back-forward cache', async () => {
    const memory = server()
    await leave(openPage(memory))
    const again = openPage(memory)
    await settled(again.client.account)
    expect(again.client.stepUp.getState()).toEqual({ step: 'closed' })
    again.close()
  })

  it('is not taken up when the session has ended meanwhile', async () => {
    const memory = server()
    const url = await leave(openPage(memory))
    memory.control.state.currentSessionId = null
    const { client, close } = comeBack(memory, url)
    await vi.waitFor(() => expect(client.session.getState()).toBe('ended'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
    close()
  })

  it('is too late after ten minutes', async () => {
    const memory = server()
    const url = await leave(openPage(memory))
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now + 600_000)
    const { client, close } = comeBack(memory, url)
    await settled(client.account)
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
    expect(sessionStorage.length).toBe(0)
    close()
  })

  it('is forgotten when the user called it off before leaving', async () => {
    const memory = server()
    const before = openPage(memory)
    const url = await leave(before)
    before.client.stepUp.cancel()
    expect(sessionStorage.length).toBe(0)
    const { client, close } = comeBack(memory, url)
    await settled(client.account)
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
    close()
  })

  it('does not begin at an unsafe URL, and can be tried another way', async () => {
    const memory = server()
    const begin = async () => ({ status: 'redirect' as const, url: 'javascript:alert(1)' })
    const { client, host } = makeClient({ ...memory, stepUp: { ...memory.stepUp, begin } })
    client.stepUp.attach()
    void start(client, revoke, { id: 'session_2' }).result
    await vi.waitFor(() => expect(client.stepUp.getState().step).toBe('entering'))
    await client.stepUp.begin()
    expect(client.stepUp.getState()).toMatchObject({ step: 'entering', error: { code: 'misconfigured' } })
    expect(host.urls).toEqual([])
    expect(sessionStorage.length).toBe(0)
  })

  it('keeps no secret on its way', async () => {
    const memory = server()
    await leave(openPage(memory))
    const stored = JSON.parse(sessionStorage.getItem('latchkey.step-up') ?? '{}')
    expect(Object.keys(stored).sort()).toEqual(['at', 'methodId', 'operation', 'page', 'requirement'])
  })

  it.each(['no JSON', '{}', '{"at":1,"page":1,"methodId":"a","operation":"b","requirement":{}}', 'null', '[]'])(
    'is not there when the storage holds something else: %s',
    async (stored) => {
      sessionStorage.setItem('latchkey.step-up', stored)
      const { client, close } = openPage(server())
      await settled(client.account)
      expect(client.stepUp.getState()).toEqual({ step: 'closed' })
      close()
    },
  )
})
