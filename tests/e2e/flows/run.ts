import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAt, openChromium, userAgents, type Visitor, visit } from '../browser.js'
import type { BackEnd, Person } from './back-end.js'
import { findBarriers } from './barriers.js'
import { entryFlows } from './entry.js'
import type { Flow, Traits, Visit } from './flow.js'
import { leavingFlows } from './leaving.js'
import { personalFlows } from './personal.js'
import { securityFlows } from './security.js'
import { settingsFlows } from './settings.js'
import { stepUpFlows } from './step-up.js'

const flows: readonly Flow[] = [
  ...entryFlows,
  ...personalFlows,
  ...securityFlows,
  ...stepUpFlows,
  ...settingsFlows,
  ...leavingFlows,
]

/** Runs every flow on one back end, each with an account and browsers of its own. */
export function runFlows(traits: Traits): void {
  let backEnd: BackEnd
  let browser: Browser
  beforeAll(async () => {
    backEnd = await traits.start()
    // clerk-js says under automation that there are no passkeys.
    browser = await openChromium('--disable-blink-features=AutomationControlled')
  })
  afterAll(async () => {
    await browser?.close()
    await backEnd?.stop()
  })

  async function signIn({ context, page }: Visitor, person: Person, userAgent: string): Promise<void> {
    const cookies = await backEnd.signIn(person, userAgent)
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: backEnd.origin })))
    await page.goto(`${backEnd.origin}/settings`)
  }

  /** Resolves with what went wrong unseen: errors of the page's code, violations of its policy. */
  async function run(flow: (visit: Visit) => Promise<void>): Promise<readonly string[]> {
    const visitors: Visitor[] = []
    const enter = async (userAgent: string) => {
      const visitor = await visit(browser, { userAgent })
      visitors.push(visitor)
      return visitor
    }
    const person = await backEnd.createPerson()
    const own = await enter(userAgents.chromeOnLinux)
    await signIn(own, person, userAgents.chromeOnLinux)
    try {
      await flow({
        page: own.page,
        person,
        backEnd,
        traits,
        async known() {
          const known = await backEnd.know(person)
          if (!known) throw new Error(`${person.email} is gone.`)
          return known
        },
        open: (section) => openAt(own.page, section),
        async elsewhere(userAgent) {
          const other = await enter(userAgent)
          await signIn(other, person, userAgent)
          return other.page
        },
        async newBrowser() {
          const { page } = await enter(userAgents.firefoxOnLinux)
          await page.goto(`${backEnd.origin}/sign-in`)
          return page
        },
        checkBarriers: async () => expect(await findBarriers(own.page)).toEqual([]),
      })
      return visitors.flatMap(({ problems }) => problems)
    } finally {
      await Promise.all(visitors.map(({ context }) => context.close()))
    }
  }

  describe(`the account settings on ${traits.name}`, () => {
    for (const flow of flows) {
      const missing = flow.needs.find((operation) => traits.unserved[operation] !== undefined)
      const work = missing === undefined ? flow.run : flow.without
      if (!work) throw new Error(`${traits.name} cannot do without ${missing}.`)
      const reason = missing === undefined ? '' : ` (not here, and so not on the page: ${traits.unserved[missing]})`
      it(`${flow.title}${reason}`, async () => expect(await run(work)).toEqual([]))
    }
  })
}
