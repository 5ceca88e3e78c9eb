/** The account of the demos; printed at the start and shown on the sign-in page. */
export const demoAccount = {
  email: 'ada@example.com',
  password: 'blue-harbour-lantern',
  name: 'Ada Lovelace',
  username: 'ada',
}

/** Somebody who has a username and an address already. */
export const colleague = {
  email: 'grace@example.com',
  password: 'copper-meadow-window',
  name: 'Grace Hopper',
  username: 'grace',
}
