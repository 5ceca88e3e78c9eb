import { passkeyClient } from '@better-auth/passkey/client'
import { createAuthClient } from 'better-auth/client'
import { messageForStatus, nextPage, type SignInMessage, signInMessages, signInPath } from './sign-in-rules.js'

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`sign-in.html has no such element: #${id}`)
}

const identifier = element('identifier', HTMLInputElement)
const password = element('password', HTMLInputElement)
const message = element('message', HTMLElement)
const useDemo = element('use-demo', HTMLButtonElement)
const usePasskey = element('use-passkey', HTMLButtonElement)
const form = password.form

function say(key: SignInMessage): void {
  // Emptied first: a screen reader stays silent when the same words are set again.
  message.textContent = ''
  requestAnimationFrame(() => {
    message.dataset.about = key
    message.textContent = signInMessages[key]
  })
}

async function signIn(): Promise<void> {
  const { path, body } = signInPath(identifier.value, password.value)
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (response?.ok) {
    location.assign(nextPage(await response.json().catch(() => undefined)))
    return
  }
  say(response ? messageForStatus(response.status) : 'unavailable')
  password.select()
}

let pending = false
form?.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (pending) return
  pending = true
  form.setAttribute('aria-busy', 'true')
  await signIn()
  form.removeAttribute('aria-busy')
  pending = false
})

const authClient = createAuthClient({ plugins: [passkeyClient()] })
usePasskey.hidden = typeof PublicKeyCredential === 'undefined'
usePasskey.addEventListener('click', async () => {
  if (pending) return
  pending = true
  const { error } = await authClient.signIn.passkey()
  pending = false
  if (error) say(error.status && error.status >= 500 ? 'unavailable' : 'passkey')
  else location.assign('/settings')
})

useDemo.hidden = false
useDemo.addEventListener('click', () => {
  identifier.value = element('demo-email', HTMLElement).textContent
  password.value = element('demo-password', HTMLElement).textContent
  form?.querySelector('button')?.focus()
})
