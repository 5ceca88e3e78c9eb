import { AccountProvider, MfaManager } from 'latchkey'
import { defineAccountAdapter, type MfaFactor } from 'latchkey/contract'
import { type ReactElement, useState } from 'react'
import { account } from './account.js'

/** A key that stands in no script, and its address, each in one piece as an answer of a server has it. */
async function makeKey(): Promise<{ secret: string; uri: string }> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  const letters = crypto.getRandomValues(new Uint8Array(32)).map((byte) => 65 + (byte % 26))
  const start = new TextEncoder().encode('otpauth://totp/Latchkey:ada?secret=')
  const address = new Uint8Array(start.length + letters.length)
  address.set(start)
  address.set(letters, start.length)
  const decoder = new TextDecoder()
  return { secret: decoder.decode(letters), uri: decoder.decode(address) }
}

/** A server that believes every code, and keeps no key. */
function makeForgetful() {
  const factors: MfaFactor[] = []
  return defineAccountAdapter({
    specVersion: 1,
    id: 'forgetful',
    account,
    mfa: {
      status: async () => ({ enabled: factors.length > 0, factors: [...factors] }),
      enroll: {
        totp: async () => ({ status: 'pending', type: 'totp', id: 'one', ...(await makeKey()), digits: 6, period: 30 }),
      },
      confirm: async () => {
        const factor: MfaFactor = { id: 'app', type: 'totp' }
        factors.push(factor)
        return { status: 'done', factor }
      },
      abandon: async () => ({ status: 'done' }),
    },
  })
}
const forgetful = makeForgetful()

export const SetupKey = (): ReactElement => (
  <AccountProvider adapter={forgetful}>
    <MfaManager />
  </AccountProvider>
)

/** How most pages show it, as the counter-check: as state, and as children of React's elements. */
export function SetupKeyAsChildren(): ReactElement {
  const [key, setKey] = useState<{ secret: string; uri: string }>()
  const [done, setDone] = useState(false)
  if (done) return <p>Authenticator app is on.</p>
  if (!key) {
    return (
      <button type="button" onClick={async () => setKey(await makeKey())}>
        Set up: Authenticator app
      </button>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setKey(undefined)
        setDone(true)
      }}
    >
      <span data-lk="mfa-manager.setup-key">{key.secret}</span>
      <a href={key.uri}>Open</a>
      <label>
        Code from the app
        <input />
      </label>
      <button type="submit">Turn on</button>
    </form>
  )
}
