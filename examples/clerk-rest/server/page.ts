import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildPage as build, type Page } from '../../shared/build-page.js'

export type { Page }

const clerkJs = dirname(createRequire(import.meta.url).resolve('@clerk/clerk-js/no-rhc'))

/**
 * Builds the page.
 *
 * @param adapter a file that takes the place of `page/adapter.ts`: the one line in which the back ends differ
 */
export const buildPage = (adapter?: string): Promise<Page> =>
  build(['clerk-rest/page/sign-in', 'clerk-rest/page/settings', 'better-auth/page/outbox'], adapter)

/** Puts `clerk.browser.js` into a built HTML file, with the key of the instance. */
export function withClerk(html: string | Uint8Array | undefined, key: string, proxyUrl?: string): string {
  const text = typeof html === 'string' ? html : new TextDecoder().decode(html)
  const proxy = proxyUrl === undefined ? '' : ` data-clerk-proxy-url="${proxyUrl}"`
  const script = `<script src="/clerk-js/clerk.browser.js" data-clerk-publishable-key="${key}"${proxy}></script>`
  return text.replace('<!-- clerk.browser.js -->', script)
}

/** A file of `@clerk/clerk-js`, as its content delivery network serves it; `undefined` when there is no such file. */
export async function clerkFile(path: string): Promise<string | undefined> {
  const name = /^\/clerk-js\/([\w.-]+\.js)$/.exec(path)?.[1]
  return name === undefined ? undefined : readFile(join(clerkJs, name), 'utf8').catch(() => undefined)
}
