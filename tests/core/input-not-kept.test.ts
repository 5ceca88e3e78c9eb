import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import { expect, it } from 'vitest'
import { reaches } from '../support/canary.js'
import { changePassword, makeClient, read, start } from './support.js'

setFlagsFromString('--expose_gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Hands a secret over, and forgets it. What is left of it is a reference that keeps nothing alive. */
function submit(client: ReturnType<typeof makeClient>['client'], canary: string) {
  const input = { currentPassword: canary, newPassword: `new-${canary}` }
  return { kept: new WeakRef(input), ...start(client, changePassword, input) }
}

async function afterCollection(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    collectGarbage()
  }
}

it.each<[string, FaultPlan['password.change']]>([
  ['was done', undefined],
  ['was refused', { fault: 'F07', fields: [{ field: 'newPassword', code: 'breached' }] }],
  ['lost its answer', { fault: 'F13' }],
  ['threw something foreign', { fault: 'F06', thrown: {} }],
  ['was limited', { fault: 'F10', retryAfterMs: 60_000 }],
  ['found the session over', { fault: 'F09' }],
])('keeps nothing of what the user typed after a write that %s', async (_how, fault) => {
  const { client, host } = makeClient(withFaults(memoryAdapter(), { 'password.change': fault }))
  const reader = read(client.account)
  const canary = `canary-${Math.random()}`
  const { kept, result } = submit(client, canary)
  expect(reaches(await result, canary)).toBe(false)
  await afterCollection()
  expect(kept.deref()).toBeUndefined()
  expect(reaches([client, host, reader], canary)).toBe(false)
})

it('keeps nothing of what was not even sent, because the limit of the server is not over', async () => {
  const { client } = makeClient(
    withFaults(memoryAdapter(), { 'password.change': { fault: 'F10', retryAfterMs: 60_000 } }),
  )
  await submit(client, 'first').result
  const { kept, result } = submit(client, 'second')
  const shown = await result
  await afterCollection()
  expect(shown).toMatchObject({ status: 'failed', error: { code: 'rate_limited' } })
  expect(kept.deref()).toBeUndefined()
})

it('keeps nothing of it when the user walks away from a step-up', async () => {
  const { client } = makeClient(
    withFaults(memoryAdapter(), { 'password.change': { fault: 'F08', password: 'password' } }),
  )
  client.stepUp.attach()
  const { kept, result } = submit(client, 'canary')
  while (client.stepUp.getState().step === 'closed') await new Promise((resolve) => setTimeout(resolve, 5))
  client.stepUp.cancel()
  expect(await result).toEqual({ status: 'cancelled', by: 'user' })
  await afterCollection()
  expect(kept.deref()).toBeUndefined()
})

it('tells the host nothing of what an adapter wrote into its error', async () => {
  const canary = 'canary-in-an-error'
  const thrown = Object.assign(new Error(canary, { cause: { body: canary } }), { stack: canary, code: canary })
  const cause = new AccountError('provider', {}, { cause: { body: canary } })
  for (const error of [thrown, cause]) {
    const { client, host } = makeClient(
      withFaults(memoryAdapter(), { 'password.change': { fault: 'F06', thrown: error } }),
    )
    await start(client, changePassword, { currentPassword: 'a', newPassword: 'b' }).result
    expect(host.errors).toHaveLength(1)
    expect(reaches(host.errors, canary)).toBe(false)
  }
})
