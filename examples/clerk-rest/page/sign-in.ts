import { isSignInMessage, type SignInMessage, signInMessages } from '../../better-auth/page/sign-in-rules.js'
import { clerk, ready } from './clerk.js'

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`sign-in.html has no such element: #${id}`)
}

const message = element('message', HTMLElement)
const identifier = element('identifier', HTMLInputElement)
const password = element('password', HTMLInputElement)
const code = element('code', HTMLInputElement)
const first = element('first', HTMLFormElement)
const second = element('second', HTMLFormElement)

function say(about: SignInMessage): void {
  message.dataset.about = about
  message.textContent = signInMessages[about]
}

/** Runs one step, and says in words when it did not work. */
function onSubmit(form: HTMLFormElement, step: () => Promise<void>, failed: SignInMessage): void {
  let pending = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (pending) return
    pending = true
    message.textContent = ''
    await step().catch(() => say(failed))
    pending = false
  })
}

const about = new URLSearchParams(location.search).get('message')
if (isSignInMessage(about)) say(about)

async function goOn(session: string | null): Promise<void> {
  await clerk.setActive({ session })
  location.assign('/settings')
}

onSubmit(
  first,
  async () => {
    await ready
    const signIn = await clerk.client?.signIn.create({ identifier: identifier.value, password: password.value })
    if (signIn?.status === 'complete') return goOn(signIn.createdSessionId)
    first.hidden = true
    second.hidden = false
    code.focus()
  },
  'credentials',
)

onSubmit(
  second,
  async () => {
    const strategy = /^\d{6}$/.test(code.value) ? 'totp' : 'backup_code'
    const signIn = await clerk.client?.signIn.attemptSecondFactor({ strategy, code: code.value })
    if (signIn?.status === 'complete') await goOn(signIn.createdSessionId)
  },
  'code',
)
