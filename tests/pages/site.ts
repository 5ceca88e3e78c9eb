import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Page } from 'playwright'
import { buildPages } from './build.js'

/**
 * The strictest policy that a host may have (requirements.md, M9): scripts and styles from its own files only, no inline
 * style, no string made into script, no request by a script, no form sent by the browser itself. Pictures are the host's.
 */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' blob: data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Makes the markup for the `<div id="root">` of a page. */
export type RenderOnServer = (address: URL) => string

export interface Site {
  readonly origin: string
  /** Each request's path, since the site was opened. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Opens a page of a site, and rejects with what went wrong on the server. */
export async function openPath(page: Page, address: string): Promise<void> {
  const response = await page.goto(address)
  if (!response?.ok()) throw new Error(await response?.text())
}

export interface SiteOptions {
  render?: RenderOnServer | undefined
  /** @defaultValue STRICT_POLICY */
  policy?: string | undefined
}

/** Builds the pages and serves them on a port of their own, under the strictest policy. */
export async function openSite({ render, policy = STRICT_POLICY }: SiteOptions = {}): Promise<Site> {
  const built = await buildPages()
  const requests: string[] = []
  const server = createServer(async ({ url = '/' }, response) => {
    const address = new URL(url, 'http://localhost')
    requests.push(url)
    try {
      const body = await readFile(join(built.path, address.pathname))
      const type = extname(address.pathname)
      response.setHeader('content-type', types[type] ?? 'application/octet-stream')
      response.setHeader('content-security-policy', policy)
      if (address.pathname.startsWith('/assets/')) response.setHeader('cache-control', 'max-age=600, immutable')
      const isRendered = type === '.html' && render !== undefined
      response.end(isRendered ? body.toString().replace('id="root">', `id="root">${render(address)}`) : body)
    } catch (error) {
      response.writeHead(address.pathname === '/favicon.ico' ? 204 : 500).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await built.remove()
    },
  }
}
