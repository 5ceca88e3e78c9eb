import { readFileSync } from 'node:fs'
import { AccountError, extendAdapter } from 'latchkey/contract'
import { defineAdapterSuite } from 'latchkey/testing'
import { expect, it } from 'vitest'
import { acmeAdapter } from '../../examples/own-adapter/adapter.js'
import { AcmeBackEnd } from '../../examples/own-adapter/back-end.js'
import { ownAdapter } from '../../stories/adapters/own-adapter.js'
import { collect } from './collect.js'

const guide = readFileSync(new URL('../../stories/guides/write-an-adapter.mdx', import.meta.url), 'utf8')

it('finds in the example whatever the guide for an adapter shows of it', () => {
  const shown = [...guide.matchAll(/ownAdapter\.(\w+)/g)].map(([, name]) => name)
  expect(new Set(shown)).toEqual(new Set(Object.keys(ownAdapter)))
  expect(Object.values(ownAdapter).filter((code) => code.length < 50)).toEqual([])
})

it('can start as the guide does, with nothing expected: no suite is without a test, for which a runner fails', () => {
  const tests = new Map<string, number>()
  let suite = ''
  const count = () => tests.set(suite, (tests.get(suite) ?? 0) + 1)
  const server = new AcmeBackEnd()
  defineAdapterSuite(
    {
      describe(name, body) {
        const outer = suite
        suite = name
        tests.set(name, 0)
        void body()
        suite = outer
      },
      it: Object.assign(count, { skip: count }),
      expect,
    },
    {
      name: 'acme',
      expects: [],
      create: () => ({ adapter: acmeAdapter('https://acme.test/api', server.signIn('Firefox').fetch) }),
    },
  )
  const without = [...tests].filter(([name, amount]) => name !== 'adapter acme' && amount === 0)
  expect([without, tests.size > 10]).toEqual([[], true])
})

it('fails as the guide says for an adapter that takes a wrong password for the end of the session', async () => {
  const title = 'names the wrong password, and does not sign the user out'
  const tests = await collect(() => {
    const server = new AcmeBackEnd()
    const adapter = acmeAdapter('https://acme.test/api', server.signIn('Firefox').fetch)
    const change = () => Promise.reject(new AccountError('session_expired', {}))
    return { adapter: extendAdapter(adapter, { password: { change } }), password: server.password }
  })
  const failure = await tests.find((one) => one.title === title)?.run()
  expect(guide).toContain(`adapter acme > errors > ${title}\n${String(failure)}\n`)
})
