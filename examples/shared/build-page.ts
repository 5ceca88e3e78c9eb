import { readFile } from 'node:fs/promises'
import react from '@vitejs/plugin-react'
import { build, type Rollup } from 'vite'
import { sourceAliases } from '../../scripts/source-aliases.js'

/** The built page by path: `/sign-in.html`, `/assets/settings-….js`. */
export type Page = ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>

/** In memory that is not shared, as a response body has to be. */
const copy = (source: string | Uint8Array) => (typeof source === 'string' ? source : new Uint8Array(source))

/**
 * Builds the product page from Latchkey's sources, in memory: what a visitor gets is what a host would ship, and no file
 * is left behind.
 *
 * @param root the folder of the page, with a slash at the end
 * @param names of its HTML files, without their ending
 */
export async function buildPage(root: string, names: readonly string[]): Promise<Page> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: sourceAliases },
    build: {
      write: false,
      // A data: address is one more thing that the Content-Security-Policy would have to allow.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: names.map((name) => `${root}${name}.html`),
      },
    },
  })
  const outputs: Rollup.RollupOutput[] = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const files = outputs
    .flatMap(({ output }) => output)
    .map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : copy(file.source)] as const)
  return new Map([...files, ['/favicon.svg', await readFile(`${root}favicon.svg`, 'utf8')]])
}
