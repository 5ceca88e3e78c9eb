import { passkeyClient } from '@better-auth/passkey/client'
import { emailOTPClient, phoneNumberClient, twoFactorClient, usernameClient } from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'

export const authClient = createAuthClient({
  plugins: [usernameClient(), emailOTPClient(), phoneNumberClient(), twoFactorClient(), passkeyClient()],
})
