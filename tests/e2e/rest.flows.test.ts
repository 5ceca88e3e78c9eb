import { unserved } from '../adapters/rest/unserved.js'
import { startRest } from './flows/rest.js'
import { runFlows } from './flows/run.js'

runFlows({
  name: 'a server of one’s own, over REST',
  start: startRest,
  unserved,
  emailCodes: ['current', 'new'],
  currentPassword: 'in the form',
  deletion: 'later, signed in',
})
