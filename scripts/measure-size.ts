import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { rolldown } from 'rolldown'
import { root } from './entry-points.js'

export interface Measured {
  name: string
  /** What a host would write, with paths from the root of the repository. */
  code: string
  css?: boolean | undefined
}

export interface Size {
  /** Bytes after gzip of the import and of everything that it imports statically. */
  firstLoad: number
  /** Bytes after gzip of what is loaded later, by `import()`. */
  lazy: number
}

/** The peers: the host has them anyway. */
const peers = /^(react(-dom)?|better-auth)($|\/)/
const entry = 'virtual:entry'

/** Bundles an import as a host's production build would (with Vite's bundler), without its peers, and weighs the chunks. */
export async function measureSize(measured: Measured): Promise<Size> {
  return measured.css ? measureCss(measured) : measureJs(measured)
}

async function measureJs({ code }: Measured): Promise<Size> {
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    external: peers,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    // The directives are for React's server; a bundle for the browser has no use for them.
    onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `${root}entry.js` : undefined),
        load: (id) => (id === `${root}entry.js` ? code : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
  const first = new Set<string>()
  const follow = (name: string): void => {
    const chunk = chunks.get(name)
    if (!chunk || first.has(name)) return
    first.add(name)
    chunk.imports.forEach(follow)
  }
  for (const chunk of chunks.values()) if (chunk.isEntry) follow(chunk.fileName)
  let firstLoad = 0
  let lazy = 0
  for (const [name, { code: built }] of chunks) {
    const bytes = gzipSync(built, { level: 9 }).length
    if (first.has(name)) firstLoad += bytes
    else lazy += bytes
  }
  return { firstLoad, lazy }
}

async function measureCss({ code }: Measured): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'css' },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
  })
  const firstLoad = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0)
  return { firstLoad, lazy: 0 }
}
