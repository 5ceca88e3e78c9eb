import { clerk, ready } from './clerk.js'

// Without a user there are no settings. Clerk may also not have loaded: that is told by the settings themselves.
ready.then(
  () => {
    if (!clerk.user) location.replace('/sign-in')
  },
  () => undefined,
)
