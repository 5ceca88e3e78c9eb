import type { Family } from '../check.js'
import { abort } from './abort.js'
import { effects } from './effects.js'
import { errors } from './errors.js'
import { sessions } from './sessions.js'
import { shape } from './shape.js'
import { stepUp } from './step-up.js'

/** All families of checks, in the order of their reports. */
export const families: readonly Family[] = [shape, errors, abort, stepUp, sessions, effects]
