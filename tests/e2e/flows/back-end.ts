import type { Cookie } from 'playwright'

/** An account of one flow's own. */
export interface Person {
  id: string
  name: string
  email: string
  password: string
}

/** What the server itself has about somebody: a page may say what it likes. */
export interface Known {
  name: string
  email: string
  hasPicture: boolean
  sessions: number
  passkeys: number
  /** Whether a second factor is asked for. */
  mfa: boolean
  theme: unknown
  /** Asked to be deleted, and waiting for it. */
  leaving: boolean
}

/** A server with the settings page, and what a test can do behind the page's back. */
export interface BackEnd {
  origin: string
  createPerson: () => Promise<Person>
  /** Signs somebody in, past the page. Resolves with what their browser keeps. */
  signIn: (person: Person, userAgent: string) => Promise<readonly Pick<Cookie, 'name' | 'value'>[]>
  /** What the server has, or `undefined` when it no longer knows them. */
  know: (person: Person) => Promise<Known | undefined>
  isPassword: (person: Person, password: string) => Promise<boolean>
  /** The newest code that was sent to this address or number. */
  codeTo: (destination: string) => string
  /** Lets so much time pass for somebody that sensitive calls ask who they are. */
  makeStale: (person: Person) => Promise<void>
  stop: () => Promise<void>
}

let people = 0

/** Nobody is like anybody before. */
export function newcomer(): Omit<Person, 'id'> {
  people += 1
  const [name, email] = ['Vera Visitor', `vera-${people}@example.com`]
  return { name, email, password: 'quiet-river-lantern' }
}

/** The code in the newest message to somebody. */
export function newestCode(messages: readonly { to: string; code?: string | undefined }[], to: string): string {
  const code = messages.find((message) => message.to === to && message.code !== undefined)?.code
  if (code === undefined) throw new Error(`No code was sent to ${to}.`)
  return code
}

/** What a browser keeps of `Set-Cookie` headers. */
export function toCookies(headers: readonly string[]): { name: string; value: string }[] {
  return headers.map((header) => {
    const [pair = ''] = header.split(';')
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1) }
  })
}
