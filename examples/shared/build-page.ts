import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Rollup } from 'vite'
import { sourceAliases } from '../../scripts/source-aliases.js'

/** The built page by path: `/sign-in.html`, `/assets/settings-….js`. */
export type Page = ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>

const examples = fileURLToPath(new URL('../', import.meta.url))

/** A page is served under its name, whichever demo it is of. */
const pathOf = (fileName: string) => `/${fileName.endsWith('.html') ? basename(fileName) : fileName}`

/** In memory that is not shared, as a response body has to be. */
const copy = (source: string | Uint8Array) => (typeof source === 'string' ? source : new Uint8Array(source))

/**
 * Builds the product page from Latchkey's sources, in memory: what a visitor gets is what a host would ship, and no file
 * is left behind.
 *
 * @param names of its HTML files, from the folder of the examples on and without their ending: `rest/page/settings`
 * @param adapter a file that takes the place of the page's `adapter.ts`
 */
export async function buildPage(names: readonly string[], adapter?: string): Promise<Page> {
  const result = await build({
    root: examples,
    configFile: false,
    logLevel: 'error',
    plugins: [
      react(),
      {
        name: 'other-adapter',
        enforce: 'pre',
        resolveId: (id, importer) =>
          adapter !== undefined && id === './adapter.js' && importer?.startsWith(examples) ? adapter : null,
      },
    ],
    resolve: { alias: sourceAliases },
    build: {
      write: false,
      // A data: address is one more thing that the Content-Security-Policy would have to allow.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: names.map((name) => `${examples}${name}.html`),
      },
    },
  })
  const outputs: Rollup.RollupOutput[] = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const files = outputs
    .flatMap(({ output }) => output)
    .map((file) => [pathOf(file.fileName), file.type === 'chunk' ? file.code : copy(file.source)] as const)
  return new Map([...files, ['/favicon.svg', await readFile(`${examples}better-auth/page/favicon.svg`, 'utf8')]])
}
