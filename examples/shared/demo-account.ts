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

const minutes = (count: number) => count * 60_000
const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)

/** Where Ada is signed in when the demo starts for the first time. The addresses are those reserved for documentation. */
export const devices = [
  {
    ip: '203.0.113.24',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    signedIn: days(12),
    lastUsed: minutes(35),
  },
  {
    ip: '198.51.100.81',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
    signedIn: days(9),
    lastUsed: hours(3),
  },
  {
    ip: '192.0.2.17',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0',
    signedIn: days(6),
    lastUsed: days(1),
  },
  {
    ip: '192.0.2.140',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
    signedIn: days(20),
    lastUsed: days(4),
  },
  { ip: '203.0.113.200', userAgent: 'northwick-sync/2.3', signedIn: days(16), lastUsed: days(8) },
]
