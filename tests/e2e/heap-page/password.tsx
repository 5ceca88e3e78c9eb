import { AccountProvider, PasswordChange } from 'latchkey'
import { defineAccountAdapter } from 'latchkey/contract'
import { type FormEvent, type ReactElement, useState } from 'react'
import { account } from './account.js'

/** A server that takes any password, and keeps none. */
const forgetful = defineAccountAdapter({
  specVersion: 1,
  id: 'forgetful',
  account,
  policy: async () => ({
    password: { minLength: 12, require: ['upper', 'lower', 'digit'] },
    passwordChange: { current: 'required', otherSessions: 'choice' },
  }),
  password: {
    change: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return { status: 'done', effects: { otherSessions: 'ended' } }
    },
  },
})

/** How most forms are written, as the counter-check: the state of the component that stays holds what was typed. */
export function ControlledForm(): ReactElement {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [done, setDone] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    await new Promise((resolve) => setTimeout(resolve, 50))
    setCurrent('')
    setNext('')
    setDone(true)
  }

  if (done) return <p>Your password is changed.</p>
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>
        Current password
        <input type="password" value={current} onChange={(event) => setCurrent(event.target.value)} />
      </label>
      <label>
        New password
        <input type="password" value={next} onChange={(event) => setNext(event.target.value)} />
      </label>
      <button type="submit">Change password</button>
    </form>
  )
}

export const Password = (): ReactElement => (
  <AccountProvider adapter={forgetful}>
    <PasswordChange />
  </AccountProvider>
)
