import { messageForStatus, type SignInMessage, signInMessages } from '../../better-auth/page/sign-in-rules.js'

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

const post = (path: string, body: object) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)

async function signIn(): Promise<void> {
  const response = await post('/auth/sign-in', { identifier: identifier.value, password: password.value })
  if (response?.ok) {
    const { next }: { next: string } = await response.json()
    location.assign(next)
    return
  }
  say(response ? messageForStatus(response.status) : 'unavailable')
  password.select()
}

async function signInByPasskey(): Promise<void> {
  const asked = await post('/auth/passkey/options', {})
  if (!asked?.ok) return say(asked ? messageForStatus(asked.status) : 'unavailable')
  const { options }: { options: PublicKeyCredentialRequestOptionsJSON } = await asked.json()
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) return say('passkey')
  const answer = await post('/auth/passkey', { credential: credential.toJSON() })
  if (answer?.ok) location.assign('/settings')
  else say(answer && answer.status < 500 ? 'passkey' : 'unavailable')
}

let pending = false
async function once(work: () => Promise<void>): Promise<void> {
  if (pending) return
  pending = true
  form?.setAttribute('aria-busy', 'true')
  await work()
  form?.removeAttribute('aria-busy')
  pending = false
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void once(signIn)
})
usePasskey.hidden = typeof PublicKeyCredential === 'undefined'
usePasskey.addEventListener('click', () => void once(signInByPasskey))

useDemo.hidden = false
useDemo.addEventListener('click', () => {
  identifier.value = element('demo-email', HTMLElement).textContent
  password.value = element('demo-password', HTMLElement).textContent
  form?.querySelector('button')?.focus()
})
