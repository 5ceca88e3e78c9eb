import type { Browser, Page } from 'playwright'
import { expect } from 'vitest'
import { openChromium } from './browser.js'
import { type ServedPage, serveProductionBuild } from './heap-page/serve.js'

/** One run shows nothing: what the collector takes, and when, is its own affair. */
export const runs = 5

export interface HeapSite {
  /**
   * What is left of secrets on the heap, run by run, each in a browser context of its own.
   *
   * @param page its name in `heap-page/page.tsx`
   * @param act uses the secrets to their end; resolves with them. None may be part of a script of ours: that alone would
   *   put it on the heap
   */
  leftOf: (page: string, act: (page: Page) => Promise<readonly string[]>) => Promise<number[][]>
  close: () => Promise<void>
}

/** The production build of the page, and a browser to look into. */
export async function openHeapSite(): Promise<HeapSite> {
  const [browser, site]: [Browser, ServedPage] = await Promise.all([openChromium(), serveProductionBuild()])
  return {
    async leftOf(name, act) {
      const left: number[][] = []
      for (let run = 0; run < runs; run += 1) {
        const context = await browser.newContext()
        const page = await context.newPage()
        await page.goto(`${site.origin}/?${name}`)
        left.push(await onHeap(page, await act(page)))
        await context.close()
      }
      return left
    },
    async close() {
      await browser.close()
      await site.close()
    },
  }
}

/** How often each secret is on the heap of the page, once everything is gone that can go. */
async function onHeap(page: Page, secrets: readonly string[]): Promise<number[]> {
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
