import { callByApi } from './api.js'
import { type Account, signUp } from './visitors.js'

export const deletionPhrase = 'delete my account'

interface ListedStudio {
  id: string
  owned: boolean
  members: { id: string; you: boolean }[]
}

/** Gives the visitor's own studio to the other one in it, without a browser. */
export async function giveStudioAway(origin: string, cookie: string): Promise<void> {
  const answer = await fetch(`${origin}/api/auth/product/studios`, { headers: { cookie } })
  const studios: ListedStudio[] = await answer.json()
  for (const { id, members } of studios.filter(({ owned }) => owned)) {
    const memberId = members.find(({ you }) => !you)?.id
    await callByApi(origin, cookie, '/product/studios/transfer', { studioId: id, memberId })
  }
}

/** An account that is going to be deleted, and so is signed out. */
export async function signUpAndLeave(origin: string): Promise<Account> {
  const { account, cookie } = await signUp(origin)
  await giveStudioAway(origin, cookie)
  await callByApi(origin, cookie, '/product/deletion/request', { confirm: deletionPhrase })
  return account
}
