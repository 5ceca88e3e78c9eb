import type { Browser } from 'playwright'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/entry-points.js'
import { openChromium } from '../e2e/browser.js'
import { openSite, type Site } from './site.js'
import { type Findings, visitStories } from './visit-stories.js'

let site: Site
let browser: Browser
let stories: Findings
let mirrored: Findings

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openChromium()])
  const page = await browser.newPage()
  await page.goto(`${site.origin}/stories.html`)
  const files = await page.evaluate(() => window.storyPage.files)
  await page.close()
  const address = `${site.origin}/stories.html`
  stories = await visitStories(browser, address, files)
  mirrored = await visitStories(browser, `${address}?theme=dark&dir=rtl`, files, { thorough: false })
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('every story, on a page with the strictest Content-Security-Policy', () => {
  it('is here', () => {
    expect(Object.keys(stories.counts)).toHaveLength(globSync('stories/**/*.stories.tsx', { cwd: root }).length)
    expect(Object.entries(stories.counts).filter(([, count]) => count === 0)).toEqual([])
  })

  it('plays to its end', () => {
    expect(stories.playing).toEqual([])
  })

  it('is accessible, as far as axe can tell', () => {
    expect(stories.accessibility).toEqual([])
  })

  it('needs no inline style, no inline script and no string made into markup', () => {
    expect(stories.policy).toEqual([])
  })

  it('says nothing to the console', () => {
    expect(stories.console).toEqual([])
  })

  it('asks nobody for anything but the adapter', () => {
    expect(stories.requests).toEqual([])
  })

  it('moves nothing for a user who asks for less motion', () => {
    expect(stories.motion).toEqual([])
  })

  it('puts nothing that is typed into the address, should the browser itself send a form', () => {
    expect(stories.forms).toEqual([])
  })

  it('has targets of 24 px and more, or room around them', () => {
    expect(stories.targets).toEqual([])
  })

  it('loses nothing and scrolls in one direction only at 320 × 256 px', () => {
    expect(stories.narrow).toEqual([])
  })

  it('loses nothing there with text twice as large', () => {
    expect(stories.largeText).toEqual([])
  })

  it('loses nothing there with the text spacing of WCAG 1.4.12', () => {
    expect(stories.spacedText).toEqual([])
  })

  it('keeps what has the focus out from under a sticky header of 64 px', () => {
    expect(stories.coveredFocus).toEqual([])
  })

  it('shows with forced colours where its controls are, and which has the focus', () => {
    expect(stories.forcedColors).toEqual([])
  })

  it('can be read with forced colours', () => {
    expect(stories.textInForcedColors).toEqual([])
  })
})

describe('every story, in the dark and from right to left', () => {
  it('plays to its end', () => {
    expect(mirrored.playing).toEqual([])
  })

  it('is accessible, as far as axe can tell', () => {
    expect(mirrored.accessibility).toEqual([])
  })

  it('says nothing to the console', () => {
    expect(mirrored.console).toEqual([])
  })
})

it('would be told of each of these faults', async () => {
  const { counts, ...found } = await visitStories(browser, `${site.origin}/stories.html`, ['./faulty.tsx'])
  expect(counts).toEqual({ './faulty.tsx': 1 })
  const missed = Object.entries(found).filter(([, list]) => list.length === 0)
  expect(missed).toEqual([])
})
