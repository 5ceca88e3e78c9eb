import type { BrowserContext, Page } from 'playwright'

declare global {
  interface Window {
    violations: string[]
  }
}

/** Remembers every violation of the page's Content-Security-Policy, from before its first line of markup is read. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.violations = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
}

/** Chromium's own note on a picture that is not there, and on what the policy refused, which is counted elsewhere. */
const isOfBrowser = (text: string) => /^Failed to load resource|Content Security Policy/.test(text)

/** Warnings and errors of the page, as they come. */
export function logOf(page: Page): string[] {
  const log: string[] = []
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type()) && !isOfBrowser(message.text())) log.push(message.text())
  })
  page.on('pageerror', (error) => log.push(error.message))
  return log
}
