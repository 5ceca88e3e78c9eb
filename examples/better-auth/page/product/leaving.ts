let leaving = false

/** The user has just deleted the account, so that the sign-in page can say what that means. */
export function markLeaving(): void {
  leaving = true
}

export function toSignIn(): void {
  location.replace(`/sign-in?message=${leaving ? 'leaving' : 'signed-out'}`)
}
