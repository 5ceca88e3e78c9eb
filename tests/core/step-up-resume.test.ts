// @vitest-environment jsdom
import { knownSecrets, type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import type { StepUpMethod } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ActionDefinition } from '../../src/core/action.js'
import { texts, withoutInput } from '../../src/core/resume.js'
import { resumptionOf } from '../../src/core/resumption.js'
import { calls, changePassword, makeClient, read, revoke, revokeOthers, settled, start } from './support.js'

afterEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
})

const resumable: typeof revoke = { ...revoke, operation: 'sessions.revoke', resume: texts(['id']) }
const resumableOthers: typeof revokeOthers = {
  ...revokeOthers,
  operation: 'sessions.revokeOthers',
  resume: withoutInput,
}

/** A user who can prove it on another page, and then by what `second` says. */
function server(second: StepUpMethod['type'][] = []): MemoryAdapter {
  const memory = memoryAdapter({ scenario: 'stale-session' })
  Object.assign(memory.control.state.stepUp, { methods: ['redirect'], secondStep: second })
  for (const operation of ['sessions.revoke', 'sessions.revokeOthers', 'password.change'] as const) {
    memory.control.state.stepUp.operations[operation] = 'always'
  }
  return memory
}

function openPage(memory: MemoryAdapter) {
  const made = makeClient(memory)
  const account = read(made.client.account)
  const detach = made.client.stepUp.attach()
  return { ...made, stepUp: made.client.stepUp, close: () => (account.stop(), detach()) }
}
type Page = ReturnType<typeof openPage>

async function leave<Input>(memory: MemoryAdapter, action: ActionDefinition<Input, object>, input: Input) {
  const page = openPage(memory)
  await settled(page.client.account)
  void start(page.client, action, input).result
  await vi.waitFor(() => expect(page.stepUp.getState().step).toBe('entering'))
  await page.stepUp.begin()
  const [url = ''] = page.host.urls
  page.close()
  return url
}

/** The same tab, with another page in it. A component that can go on with the action is there, and says what came of it. */
async function comeBack<Input>(memory: MemoryAdapter, leftBy: string, action: ActionDefinition<Input, object>) {
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(performance.timeOrigin + 60_000)
  history.replaceState(null, '', `/settings${new URL(memory.control.followRedirect(leftBy)).search}`)
  const page = openPage(memory)
  const results: unknown[] = []
  const withdraw = offer(page, action, (result) => results.push(result))
  await vi.waitFor(() => expect(page.stepUp.getState().step).toBe('returned'))
  return { ...page, results, withdraw }
}

function offer<Input>(page: Page, action: ActionDefinition<Input, object>, onResult: (result: unknown) => void) {
  return resumptionOf(page.client.stepUp).offer(action.operation, (stored) => {
    const kept = action.resume?.(stored)
    return kept && (() => void start(page.client, action, kept.input).result.then(onResult))
  })
}

const triesOf = (memory: MemoryAdapter, operation: string) =>
  memory.control.calls.filter((call) => call.operation === operation)

describe('what the user was doing when they left for a proof', () => {
  async function goesOn<Input>(action: ActionDefinition<Input, object>, input: Input) {
    const memory = server()
    const url = await leave(memory, action, input)
    const page = await comeBack(memory, url, action)
    await vi.waitFor(() => expect(page.stepUp.getState()).toMatchObject({ resumes: true, operation: action.operation }))
    expect(triesOf(memory, action.operation)).toHaveLength(1)

    await page.stepUp.submit({})
    await vi.waitFor(() => expect(page.results).toMatchObject([{ status: 'done' }]))
    expect(page.stepUp.getState()).toEqual({ step: 'closed' })
    const [asked, done, ...more] = triesOf(memory, action.operation)
    expect(more).toEqual([])
    expect(done).toMatchObject({ withProof: true, outcome: 'done', idempotencyKey: asked?.idempotencyKey })
    expect(sessionStorage.length).toBe(0)
    page.close()
    return memory.control.state.sessions.map(({ id }) => id)
  }

  it('is the same call again, with its input, its key and the proof', async () => {
    expect(await goesOn(resumable, { id: 'session_2' })).toEqual(['session_1', 'session_3'])
  })

  it('is the same call again where it has no input', async () => {
    expect(await goesOn(resumableOthers, undefined)).toEqual(['session_1'])
  })

  it('waits for the second proof, where the server wants one', async () => {
    const memory = server(['password'])
    const url = await leave(memory, resumable, { id: 'session_2' })
    const page = await comeBack(memory, url, resumable)
    await page.stepUp.submit({})
    expect(page.stepUp.getState()).toMatchObject({ step: 'entering', round: 2 })
    expect(page.results).toEqual([])
    await page.stepUp.submit({ password: knownSecrets.password })
    await vi.waitFor(() => expect(page.results).toMatchObject([{ status: 'done' }]))
    page.close()
  })

  it('is not carried out when the user drops it', async () => {
    const memory = server()
    const url = await leave(memory, resumable, { id: 'session_2' })
    const page = await comeBack(memory, url, resumable)
    page.stepUp.cancel()
    expect(page.stepUp.getState()).toEqual({ step: 'closed' })
    expect(sessionStorage.length).toBe(0)
    expect(calls(memory, 'stepUp.complete')).toBe(0)
    expect(triesOf(memory, 'sessions.revoke')).toHaveLength(1)
    page.close()
  })

  it('is not carried out when the proof was refused, and can be dropped then', async () => {
    const memory = server()
    const url = new URL(await leave(memory, resumable, { id: 'session_2' }))
    url.searchParams.set('state', 'forged')
    const page = await comeBack(memory, url.href, resumable)
    await page.stepUp.submit({})
    expect(page.stepUp.getState()).toMatchObject({ step: 'returned', error: { code: 'not_found' } })
    expect(page.results).toEqual([])
    page.close()
  })

  it('is told to nobody else who signed in meanwhile', async () => {
    const memory = server()
    const url = await leave(memory, resumable, { id: 'session_2' })
    memory.control.state.user.id = 'user_grace'
    vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(performance.timeOrigin + 60_000)
    history.replaceState(null, '', `/settings${new URL(memory.control.followRedirect(url)).search}`)
    const page = openPage(memory)
    offer(page, resumable, () => undefined)
    await vi.waitFor(() => expect(page.client.account.getState().status).toBe('ready'))
    await vi.waitFor(() => expect(sessionStorage.length).toBe(0))
    expect(page.stepUp.getState()).toEqual({ step: 'closed' })
    page.close()
  })

  it('has to be done again where no component on the page can go on with it, and then uses the proof', async () => {
    const memory = server()
    const url = await leave(memory, resumable, { id: 'session_2' })
    const page = await comeBack(memory, url, resumable)
    page.withdraw()
    expect(page.stepUp.getState()).toMatchObject({ step: 'returned', resumes: false })
    await page.stepUp.submit({})
    expect(page.stepUp.getState().step).toBe('proved')
    page.stepUp.cancel()
    expect(await start(page.client, resumable, { id: 'session_2' }).result).toMatchObject({ status: 'done' })
    page.close()
  })

  it('is nothing that anybody can put into the storage', async () => {
    const memory = server()
    const url = await leave(memory, resumable, { id: 'session_2' })
    const stored = JSON.parse(sessionStorage.getItem('latchkey.step-up') ?? '{}')
    stored.intent.input = { id: { toString: 'session_2' } }
    sessionStorage.setItem('latchkey.step-up', JSON.stringify(stored))
    const page = await comeBack(memory, url, resumable)
    expect(page.stepUp.getState()).toMatchObject({ step: 'returned', resumes: false })
    page.close()
  })

  it('does not lend its key and proof to another intent', async () => {
    const memory = server()
    const url = await leave(memory, resumable, { id: 'session_2' })
    const page = await comeBack(memory, url, resumable)
    page.withdraw()
    // A component that goes on with something else than what was kept.
    const results: unknown[] = []
    resumptionOf(page.stepUp).offer('sessions.revoke', () => () => {
      void start(page.client, resumable, { id: 'session_3' }).result.then((result) => results.push(result))
    })
    await page.stepUp.submit({})
    await vi.waitFor(() => expect(triesOf(memory, 'sessions.revoke')).toHaveLength(2))
    const [first, second] = triesOf(memory, 'sessions.revoke')
    expect(second).toMatchObject({ withProof: false })
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey)
    page.close()
  })

  it('survives that the browser drops the page while the user opens the link in a mail', async () => {
    const memory = server()
    Object.assign(memory.control.state.stepUp, { methods: ['email'], mail: 'link' })
    await leave(memory, resumable, { id: 'session_2' })
    const page = await comeBack(memory, 'https://app.example.com/?redirect_uri=/', resumable)
    expect(page.stepUp.getState()).toMatchObject({ resumes: true, challenge: { method: 'link' } })
    await page.stepUp.submit({})
    expect(page.stepUp.getState()).toMatchObject({ step: 'returned', error: { code: 'invalid_code' } })
    memory.control.openLink(memory.control.state.outbox.at(-1)?.link ?? '')
    await page.stepUp.submit({})
    await vi.waitFor(() => expect(page.results).toMatchObject([{ status: 'done' }]))
    page.close()
  })

  it('is not kept where it holds a secret', async () => {
    const memory = server()
    const canary = 'Canary-of-a-password-1815'
    const url = await leave(memory, changePassword, { currentPassword: canary, newPassword: `new ${canary}` })
    const stored = sessionStorage.getItem('latchkey.step-up') ?? ''
    expect(stored).not.toContain(canary)
    expect(JSON.parse(stored)).not.toHaveProperty('intent')
    const page = await comeBack(memory, url, changePassword)
    expect(page.stepUp.getState()).toMatchObject({ operation: 'password.change', resumes: false })
    page.close()
  })
})

describe('what is picked out of an input', () => {
  it('is what was named, and only when all of it is text', () => {
    const pick = texts(['provider'], ['returnTo'])
    expect(pick({ provider: 'github', returnTo: '/a', token: 'canary' })).toEqual({
      input: { provider: 'github', returnTo: '/a' },
    })
    expect(pick({ provider: 'github', returnTo: undefined })).toEqual({ input: { provider: 'github' } })
    for (const given of [{}, null, 'github', { provider: 1 }, { provider: 'github', returnTo: {} }]) {
      expect(pick(given)).toBeUndefined()
    }
  })
})
