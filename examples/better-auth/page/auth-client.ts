import { emailOTPClient, phoneNumberClient, usernameClient } from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'

export const authClient = createAuthClient({ plugins: [usernameClient(), emailOTPClient(), phoneNumberClient()] })
