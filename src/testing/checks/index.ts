import type { Family } from '../check.js'
import { abort } from './abort.js'
import { backupCodes } from './backup-codes.js'
import { connections } from './connections.js'
import { deletion } from './deletion.js'
import { effects } from './effects.js'
import { email } from './email.js'
import { errors } from './errors.js'
import { events } from './events.js'
import { idempotency } from './idempotency.js'
import { mfa } from './mfa.js'
import { passkeys } from './passkeys.js'
import { password } from './password.js'
import { phone } from './phone.js'
import { preferences } from './preferences.js'
import { profile } from './profile.js'
import { sessions } from './sessions.js'
import { shape } from './shape.js'
import { stepUp } from './step-up.js'
import { usage } from './usage.js'

/** All families of checks, in the order of their reports. */
export const families: readonly Family[] = [
  shape,
  errors,
  abort,
  stepUp,
  profile,
  email,
  phone,
  password,
  mfa,
  backupCodes,
  passkeys,
  connections,
  sessions,
  effects,
  preferences,
  usage,
  deletion,
  events,
  idempotency,
]
