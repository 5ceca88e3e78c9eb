import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { sourceAliases } from '../../scripts/source-aliases.js'

const root = fileURLToPath(new URL('page/', import.meta.url))

const pages = ['stories', 'ready-made', 'elements']

/** Builds the pages in a second or two, with React's development build, which warns. Returns the folder, and what removes it. */
export async function buildPages(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'latchkey-pages-'))
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'development'
  try {
    await build({
      configFile: false,
      mode: 'development',
      root,
      plugins: [react()],
      resolve: { alias: sourceAliases },
      build: {
        outDir: path,
        emptyOutDir: true,
        minify: false,
        assetsInlineLimit: 0,
        rollupOptions: { input: pages.map((name) => `${root}${name}.html`) },
      },
      logLevel: 'error',
    })
  } finally {
    process.env.NODE_ENV = before
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
