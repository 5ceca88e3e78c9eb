import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openAt, openChromium, signIn, type Visitor, visit } from './browser.js'
import { type Demo, type DemoOptions, startDemo, temporaryFolder } from './demo.js'

export interface DemoInChromium {
  readonly origin: string
  /** Its SQLite file. */
  readonly file: string
  /** A browser of its own, at no page yet. */
  visit(options?: BrowserContextOptions): Promise<Page>
  /** A browser of its own, signed in and at the account settings; at this section or tab of them, if one is named. */
  visitSignedIn(options?: BrowserContextOptions, at?: string): Promise<Page>
  /** Stops the process: nothing listens any more. */
  stop(): Promise<void>
  /** Starts it again at the same address, with the same data. */
  startAgain(): Promise<void>
  /** Changes its data. It is stopped meanwhile: SQLite lets only one process in. */
  editData(sql: string, values: string[]): Promise<void>
  /** Reads its data, in the same way. */
  readData(sql: string, values?: string[]): Promise<readonly unknown[]>
}

/**
 * One demo and one Chromium for the tests of a file. After each test every browser is closed, and none of them may have
 * met an error in the page's code or a violation of its Content-Security-Policy.
 */
export function demoInChromium(options?: DemoOptions): DemoInChromium {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let demo: Demo
  let browser: Browser
  const visitors: Visitor[] = []

  beforeAll(async () => {
    folder = await temporaryFolder()
    demo = await startDemo(join(folder.path, 'demo.sqlite'), options)
    browser = await openChromium()
  })
  afterEach(async () => {
    const problems = visitors.flatMap((visitor) => visitor.problems)
    await Promise.all(visitors.splice(0).map(({ context }) => context.close()))
    expect(problems).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
    await folder?.remove()
  })

  const fixture: DemoInChromium = {
    get origin() {
      return demo.origin
    },
    get file() {
      return join(folder.path, 'demo.sqlite')
    },
    async visit(contextOptions) {
      const visitor = await visit(browser, contextOptions)
      visitors.push(visitor)
      return visitor.page
    },
    async visitSignedIn(contextOptions, at) {
      const page = await fixture.visit(contextOptions)
      await signIn(page, demo.origin)
      if (at !== undefined) await openAt(page, at)
      return page
    },
    async stop() {
      await demo.stop()
    },
    async startAgain() {
      demo = await startDemo(fixture.file, { ...options, env: { ...options?.env, PORT: new URL(demo.origin).port } })
    },
    async editData(sql, values) {
      await fixture.readData(sql, values)
    },
    async readData(sql, values = []) {
      await fixture.stop()
      const database = new sqlite.Database(fixture.file)
      const rows = database.all(sql, values)
      database.close()
      await fixture.startAgain()
      return rows
    },
  }
  return fixture
}
