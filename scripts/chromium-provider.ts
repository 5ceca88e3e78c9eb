import { playwright } from '@vitest/browser-playwright'
import type { BrowserConfigOptions } from 'vitest/node'
import { CHROMIUM_ARGS, findChromium } from './ensure-chromium.mjs'

/** Vitest's browser mode on the Chromium of this machine, in a window of one fixed size: layout decides what tests see. */
export async function chromiumBrowser(): Promise<BrowserConfigOptions> {
  const executablePath = await findChromium()
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    viewport: { width: 1200, height: 900 },
    provider: playwright({
      launchOptions: { args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) },
    }),
    instances: [{ browser: 'chromium' }],
  }
}
