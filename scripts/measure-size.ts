import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
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

/** Bundles an import as a host's production build would, without React, and weighs the chunks. */
export async function measureSize({ code, css }: Measured): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: 'entry', loader: css ? 'css' : 'js' },
    absWorkingDir: root,
    outdir: 'size',
    entryNames: 'entry',
    bundle: true,
    minify: true,
    splitting: !css,
    format: 'esm',
    target: 'es2022',
    external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  const weights = new Map(
    outputFiles.map(({ path, contents }) => [path.slice(root.length), gzipSync(contents, { level: 9 }).length]),
  )
  const first = new Set<string>()
  const follow = (chunk: string): void => {
    if (first.has(chunk)) return
    first.add(chunk)
    for (const { path, kind, external } of metafile.outputs[chunk]?.imports ?? []) {
      if (!external && kind !== 'dynamic-import') follow(path)
    }
  }
  follow(css ? 'size/entry.css' : 'size/entry.js')
  let firstLoad = 0
  let lazy = 0
  for (const [chunk, bytes] of weights) {
    if (first.has(chunk)) firstLoad += bytes
    else lazy += bytes
  }
  return { firstLoad, lazy }
}
