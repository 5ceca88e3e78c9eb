import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromium } from './browser.js'
import { type ServedPage, serveProductionBuild } from './heap-page/serve.js'

/** Typed key by key, and never part of a script of ours: that alone would put it on the heap. */
const secrets = ['Canary-Old-5b1e77c2', 'Canary-New-94fd03a8'] as const
const runs = 5

let browser: Browser
let site: ServedPage

beforeAll(async () => {
  ;[browser, site] = await Promise.all([openChromium(), serveProductionBuild()])
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function changePassword(page: Page): Promise<void> {
  for (const [index, label] of ['Current password', 'New password'].entries()) {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.type(secrets[index] ?? '')
  }
  await page.keyboard.press('Enter')
  await page.getByText('Your password is changed.').waitFor()
}

/** How often each secret is on the heap of the page, once everything is gone that can go. */
async function secretsOnHeap(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  let snapshot = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    snapshot += chunk
  })
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  expect(snapshot.length).toBeGreaterThan(100_000)
  return secrets.map((secret) => snapshot.split(secret).length - 1)
}

/** What is left of both secrets, run by run. */
async function leftOf(path: string): Promise<number[][]> {
  const left: number[][] = []
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.origin}${path}`)
    await changePassword(page)
    left.push(await secretsOnHeap(page))
    await context.close()
  }
  return left
}

it('leaves no password in memory once it is changed', { timeout: 120_000 }, async () => {
  expect(await leftOf('/')).toEqual(Array.from({ length: runs }, () => [0, 0]))
})

it('would see a password that a form left behind', { timeout: 120_000 }, async () => {
  for (const hits of await leftOf('/?controlled')) expect(Math.max(...hits)).toBeGreaterThan(0)
})
