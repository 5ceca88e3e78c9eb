import { passkeyClient } from '@better-auth/passkey/client'
import {
  emailOTPClient,
  inferAdditionalFields,
  phoneNumberClient,
  twoFactorClient,
  usernameClient,
} from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'

export const authClient = createAuthClient({
  plugins: [
    usernameClient(),
    emailOTPClient(),
    phoneNumberClient(),
    twoFactorClient(),
    passkeyClient(),
    // Types alone: the server's own field.
    inferAdditionalFields({ user: { role: { type: 'string', required: false, input: false } } }),
  ],
})
