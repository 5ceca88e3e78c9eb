import type { AuthContext, BetterAuthPlugin, User } from 'better-auth'

export type Endpoint = NonNullable<BetterAuthPlugin['endpoints']>[string]
export type BeforeHook = NonNullable<NonNullable<BetterAuthPlugin['hooks']>['before']>[number]

/** With the fields that plugins and the host have added. */
export type ServerUser = User & Record<string, unknown>

/** Of the Better Auth server: its database (`adapter`), its `baseURL`, its `logger`. */
export type ServerContext = AuthContext
