import type { Done, Redirect } from '../contract/operations/call.js'
import type { Connection, ConnectionProvider } from '../contract/operations/connections.js'
import type { Parser } from '../core/parse.js'
import { availability } from './availability.js'
import { byId, list } from './collections.js'
import { doneWith, redirect } from './done.js'
import { flag, instant, oneOf, text, token } from './leaves.js'
import { object, optional, or, parser, type Reader, variant } from './read.js'

type Connected = Done<{ connection?: Connection | undefined }>

/** Taken for a way to sign in when it is unclear: the careful reading, since removing one can lock the user out. */
const purpose: Reader<'sign_in' | 'integration'> = or(oneOf('sign_in', 'integration'), 'sign_in')

const connection: Reader<Connection> = object<Connection>({
  id: token,
  provider: token,
  purpose,
  label: optional(text),
  email: optional(text),
  avatarUrl: optional(token),
  scopes: optional(list(text, (scope) => scope)),
  connectedAt: optional(instant),
  status: or(oneOf('active', 'needs_reconnect', 'pending'), 'needs_reconnect'),
  removable: availability,
})

const provider: Reader<ConnectionProvider> = object<ConnectionProvider>({
  id: token,
  name: text,
  iconUrl: optional(token),
  purpose,
  multiple: optional(flag),
})

const connected: Reader<Connected> = doneWith<{ connection?: Connection | undefined }>({
  connection: optional(connection),
})

export const parseConnections: Parser<readonly Connection[]> = parser(list(connection, byId))
export const parseConnectionProviders: Parser<readonly ConnectionProvider[]> = parser(list(provider, byId))

/** The answer of `connections.connect`. */
export const parseConnecting: Parser<Redirect | Connected> = parser(
  variant<Redirect | Connected>('status', { redirect, done: connected }),
)

/** The answer of `connections.complete`. */
export const parseConnected: Parser<Connected> = parser(connected)
