import { type AdapterFixture, defineAdapterSuite } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { acmeAdapter } from './adapter.js'
import { AcmeBackEnd } from './back-end.js'

/** A fresh account for each check, and the means to play its user, its server and its network. */
function acmeFixture(): AdapterFixture {
  const server = new AcmeBackEnd()
  const here = server.signIn('Firefox')
  const adapter = acmeAdapter('https://acme.test/api', here.fetch)
  const { wire } = server
  const mend = () => {
    server.wire = wire
  }

  return {
    adapter,
    dispose: adapter.dispose,
    password: server.password,
    weakPassword: 'short',
    idempotent: true,
    secondDevice() {
      const { device } = server.signIn('Chrome')
      return { isSignedIn: () => server.devices.includes(device) }
    },
    makeStale() {
      server.stale = true
      return ['sessions.revokeOthers']
    },
    endSession: () => void server.devices.splice(0, 1),
    goOffline() {
      server.wire = () => Promise.reject(new TypeError('fetch failed'))
      return mend
    },
    breakServer() {
      server.wire = async () => new Response('Bad gateway', { status: 502 })
      return mend
    },
    rateLimit() {
      server.limited = true
    },
    holdAnswers() {
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      server.wire = async (_request, pass) => {
        const response = await pass()
        await held
        return response
      }
      return () => {
        mend()
        release()
      }
    },
    countRequests: () => server.requests,
    listSecrets: () => [...server.tokens],
    acceptsPassword: (password) => password === server.password,
  }
}

const expects = ['profile', 'password', 'sessions', 'stepUp'] as const

defineAdapterSuite({ describe, it, expect }, { name: 'acme', create: acmeFixture, expects })
