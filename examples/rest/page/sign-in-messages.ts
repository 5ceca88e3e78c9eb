export { isSignInMessage, type SignInMessage, signInMessages } from '../../better-auth/page/sign-in-rules.js'
