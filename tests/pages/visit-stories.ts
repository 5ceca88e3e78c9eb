import type { Browser, Page } from 'playwright'
import { logOf, watchPolicy } from './watch.js'

/** What is wrong, story by story. Empty lists when all is well. */
export interface Findings {
  /** How many stories each file has. */
  counts: Record<string, number>
  playing: string[]
  accessibility: string[]
  console: string[]
  policy: string[]
  requests: string[]
  motion: string[]
  targets: string[]
  forms: string[]
  narrow: string[]
  largeText: string[]
  spacedText: string[]
  coveredFocus: string[]
  forcedColors: string[]
  textInForcedColors: string[]
}

export const noFindings = (): Findings => ({
  counts: {},
  playing: [],
  accessibility: [],
  console: [],
  policy: [],
  requests: [],
  motion: [],
  targets: [],
  forms: [],
  narrow: [],
  largeText: [],
  spacedText: [],
  coveredFocus: [],
  forcedColors: [],
  textInForcedColors: [],
})

type Note = (list: string[], found: readonly string[]) => void

/** The stories of a page under the strictest policy, looked at one after the other in as many ways as a test asks about. */
export class StoryVisitor {
  readonly #page: Page
  readonly #found: Findings
  readonly #log: string[]
  readonly #requests: string[] = []

  constructor(page: Page, found: Findings) {
    this.#page = page
    this.#found = found
    this.#log = logOf(page)
    page.on('request', (request) => this.#requests.push(request.url()))
  }

  /** @param thorough in every way, and not only played and looked at by axe */
  async visitFile(address: string, file: string, thorough: boolean): Promise<void> {
    const page = this.#page
    // Each file on a fresh page: no story of another component has left anything.
    await page.goto(address)
    const ids = await page.evaluate((from) => window.storyPage.idsOf(from), file)
    this.#found.counts[file] = ids.length
    for (const id of ids) {
      const note: Note = (list, found) => list.push(...found.map((text) => `${id}: ${text}`))
      await this.#play(file, id, note)
      if (thorough) await this.#look(note)
    }
  }

  async #play(file: string, id: string, note: Note): Promise<void> {
    const page = this.#page
    this.#log.length = 0
    this.#requests.length = 0
    const given = await page
      .evaluate(([from = '', story = '']) => window.storyPage.show(from, story), [file, id])
      .catch((error: Error) => {
        note(this.#found.playing, [error.message])
        return ''
      })
    note(this.#found.policy, await page.evaluate(() => window.violations.splice(0)))
    note(this.#found.console, this.#log)
    note(
      this.#found.requests,
      this.#requests.filter((url) => !isExpected(url, given)),
    )
    note(this.#found.accessibility, await page.evaluate(() => window.storyPage.accessibility()))
  }

  async #look(note: Note): Promise<void> {
    const page = this.#page
    note(
      this.#found.motion,
      await page.evaluate(() => document.getAnimations().map((animation) => animation.playState)),
    )
    note(this.#found.targets, await page.evaluate(() => window.storyPage.look.smallTargets()))
    note(this.#found.forms, await page.evaluate(() => window.storyPage.look.leakyForms()))

    await page.setViewportSize({ width: 320, height: 256 })
    note(this.#found.narrow, await this.#lost({ size: 100, spacing: false }))
    note(this.#found.largeText, await this.#lost({ size: 200, spacing: false }))
    note(this.#found.spacedText, await this.#lost({ size: 100, spacing: true }))
    await page.evaluate(() => window.storyPage.look.setText({ size: 100, spacing: false }))
    note(this.#found.coveredFocus, await page.evaluate(() => window.storyPage.look.coveredFocus()))

    await page.setViewportSize({ width: 1200, height: 900 })
    await page.emulateMedia({ forcedColors: 'active' })
    // A focus that a script moves is drawn as the one of the keyboard, if a key was the last to be pressed.
    await page.keyboard.press('Shift')
    note(this.#found.forcedColors, await page.evaluate(() => window.storyPage.look.invisibleInForcedColors()))
    note(this.#found.textInForcedColors, await page.evaluate(() => window.storyPage.look.weakText()))
    await page.emulateMedia({ forcedColors: 'none' })
  }

  #lost(text: { size: number; spacing: boolean }): Promise<string[]> {
    return this.#page.evaluate(async (as) => {
      await window.storyPage.look.setText(as)
      return window.storyPage.look.lostContent()
    }, text)
  }
}

/** The page's own code, pictures that were never sent for, and those that the story itself gives the component. */
function isExpected(url: string, given: string): boolean {
  const { protocol, pathname } = new URL(url)
  return /^(blob|data):$/.test(protocol) || pathname.startsWith('/assets/') || given.includes(pathname)
}

/** Visits the files, three at a time: each of them waits now and then. */
export async function visitStories(
  browser: Browser,
  address: string,
  files: readonly string[],
  { thorough = true }: { thorough?: boolean } = {},
): Promise<Findings> {
  const found = noFindings()
  const waiting = [...files]
  const walk = async () => {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' })
    await watchPolicy(context)
    const visitor = new StoryVisitor(await context.newPage(), found)
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await visitor.visitFile(address, file, thorough)
    }
    await context.close()
  }
  await Promise.all([walk(), walk(), walk()])
  return found
}
