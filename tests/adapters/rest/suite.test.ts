import { describe, expect, it } from 'vitest'
import { keepServedTable } from '../served.js'
import { operations } from './document.js'
import { suiteOnServer } from './suite.js'
import { tour } from './tour.js'

/** Answers of the document that this server does not give, and why it does not. */
const otherwise: Readonly<Record<string, string>> = {
  'email.start 409': 'an address that somebody has is answered as a free one',
  'email.verify 409': 'only when two people finish a change to one address at the same moment',
  'mfa.enroll 501': 'an operation that is not there is left out of the adapter',
  'mfa.confirm 409': 'only for a security key that the browser was not told of',
  'passkeys.add 409': 'only for a passkey that the browser was not told of',
  'stepUp.begin 422': 'an address to come back to is one of the page’s own',
  'stepUp.complete 501': 'it offers no method that it cannot check',
}
/** Answers that all operations share. */
const general = ['400', '401', '403', '429', '5XX']

describe('over HTTP, on SQLite', () => {
  const { wrong, seen, run, server } = suiteOnServer('rest', async () => ({ database: { kind: 'memory' } }))

  keepServedTable('rest', run)

  describe('the document', () => {
    tour(server)

    it('tells of every request and every answer', () => {
      expect([...wrong]).toEqual([])
    })

    it('has no operation and no answer that was not seen, but for those listed', () => {
      const all = operations.flatMap(({ id, statuses }) =>
        statuses.filter((status) => !general.includes(status)).map((status) => `${id} ${status}`),
      )
      expect(all.filter((one) => !seen.has(one)).toSorted()).toEqual(Object.keys(otherwise).toSorted())
    })
  })
})
