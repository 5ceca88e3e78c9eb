import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Rollup } from 'vite'
import { sourceAliases } from '../../../scripts/source-aliases.js'

const root = fileURLToPath(new URL('../page/', import.meta.url))
const clerkJs = dirname(createRequire(import.meta.url).resolve('@clerk/clerk-js/no-rhc'))

/** The built page by path: `/settings.html`, `/assets/settings-….js`. */
export type Page = ReadonlyMap<string, string | Uint8Array>

/**
 * Builds the page from Latchkey's sources, in memory.
 *
 * @param adapter a file that takes the place of `page/adapter.ts`: the one line in which the back ends differ
 */
export async function buildPage(adapter?: string): Promise<Page> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      react(),
      {
        name: 'other-adapter',
        enforce: 'pre',
        resolveId: (id, importer) =>
          adapter !== undefined && id === './adapter.js' && importer?.startsWith(root) ? adapter : null,
      },
    ],
    resolve: { alias: sourceAliases },
    build: {
      write: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: [`${root}sign-in.html`, `${root}settings.html`] },
    },
  })
  const outputs: Rollup.RollupOutput[] = Array.isArray(result) ? result : 'output' in result ? [result] : []
  return new Map(
    outputs
      .flatMap(({ output }) => output)
      .map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source] as const),
  )
}

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
