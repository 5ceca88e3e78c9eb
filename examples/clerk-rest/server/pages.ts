import type { ServerResponse } from 'node:http'
import { clerkFile, type Page, withClerk } from './page.js'

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

const pages: Readonly<Record<string, string>> = { '/sign-in': '/sign-in.html', '/settings': '/settings.html' }

export interface ClerkKey {
  publishableKey: string
  /** Where the page reaches Clerk, when not at Clerk itself. */
  proxyUrl?: string | undefined
}

/** Answers with a page, a file of it, or a file of clerk-js. Returns whether it did. */
export async function answerPage(
  path: string,
  response: ServerResponse,
  page: Page,
  { publishableKey, proxyUrl }: ClerkKey,
): Promise<boolean> {
  if (path === '/') {
    response.writeHead(303, { location: '/settings' }).end()
    return true
  }
  const html = pages[path]
  if (html !== undefined) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(withClerk(page.get(html), publishableKey, proxyUrl))
    return true
  }
  const file = path.endsWith('.html') ? undefined : (page.get(path) ?? (await clerkFile(path)))
  if (file === undefined) return false
  const type = contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type })
  response.end(file)
  return true
}
