import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { sourceAliases } from '../../../scripts/source-aliases.js'

export interface ServedPage {
  origin: string
  close: () => Promise<void>
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** The page as a host would ship it: React and Latchkey in their production builds, minified. */
export async function serveProductionBuild(): Promise<ServedPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-heap-'))
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({
      configFile: false,
      root: fileURLToPath(new URL('.', import.meta.url)),
      plugins: [react()],
      resolve: { alias: sourceAliases },
      build: { outDir, emptyOutDir: true },
      logLevel: 'error',
    })
  } finally {
    process.env.NODE_ENV = before
  }
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    try {
      const file = await readFile(join(outDir, pathname === '/' ? 'index.html' : pathname))
      response.setHeader('content-type', types[extname(pathname) || '.html'] ?? 'application/octet-stream')
      response.end(file)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve))
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
