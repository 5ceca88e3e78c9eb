import { type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { notFound, problemResponse } from '../refusals.js'
import type { World } from '../world.js'
import { accountRoutes } from './account.js'
import { backupCodeRoutes } from './backup-codes.js'
import { connectionRoutes } from './connections.js'
import { deletionRoutes } from './deletion.js'
import { emailRoutes } from './email.js'
import { mfaRoutes } from './mfa.js'
import { passkeyRoutes } from './passkeys.js'
import { passwordRoutes } from './password.js'
import { phoneRoutes } from './phone.js'
import { preferenceRoutes } from './preferences.js'
import { profileRoutes } from './profile.js'
import { createApi } from './router.js'
import { sessionRoutes } from './sessions.js'
import { stepUpRoutes } from './step-up.js'
import { usageRoutes } from './usage.js'

/** The whole protocol of `latchkey/adapters/rest/openapi.json`, to be mounted anywhere. */
export function accountApi(world: World): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const api = createApi(app, world)
  const groups = [
    accountRoutes,
    profileRoutes,
    emailRoutes,
    phoneRoutes,
    passwordRoutes,
    mfaRoutes,
    backupCodeRoutes,
    passkeyRoutes,
    connectionRoutes,
    sessionRoutes,
    preferenceRoutes,
    usageRoutes,
    deletionRoutes,
    stepUpRoutes,
  ]
  for (const routes of groups) routes(api)
  app.all('*', () => problemResponse(notFound()))
  return app
}
