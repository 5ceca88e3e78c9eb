import { unserved } from '../adapters/better-auth/unserved.js'
import { startBetterAuth } from './flows/better-auth.js'
import { runFlows } from './flows/run.js'

// The page has storage and a deletion of its own beside what Better Auth has.
const { 'usage.get': _usage, 'deletion.cancel': _cancel, ...missing } = unserved

runFlows({
  name: 'Better Auth',
  start: startBetterAuth,
  unserved: missing,
  emailCodes: ['current', 'new'],
  currentPassword: 'in the form',
  deletion: 'later, signed out',
})
