import { unserved } from '../adapters/clerk/unserved.js'
import { startClerk } from './flows/clerk.js'
import { runFlows } from './flows/run.js'

runFlows({
  name: 'Clerk',
  start: startClerk,
  unserved,
  emailCodes: ['new'],
  currentPassword: 'when stale',
  deletion: 'at once',
})
