import type { Page } from 'playwright'

/** The newest message to this address or number, on the outbox page of the demo, as a visitor finds it in another tab. */
export async function readMessage(page: Page, to: string): Promise<{ subject: string; code: string | null }> {
  const tab = await page.context().newPage()
  await tab.goto(new URL('/outbox', page.url()).href)
  const newest = tab.getByRole('article').filter({ hasText: to }).first()
  const subject = await newest.getByRole('heading').innerText()
  const code = newest.locator('.code')
  const message = { subject, code: (await code.count()) > 0 ? await code.innerText() : null }
  await tab.close()
  return message
}

/** The newest code that was sent there. */
export async function readCode(page: Page, to: string): Promise<string> {
  const { code } = await readMessage(page, to)
  if (code === null) throw new Error(`The newest message to ${to} holds no code.`)
  return code
}

/** How many messages there are. */
export async function countMessages(page: Page): Promise<number> {
  const messages = await page.evaluate(async () => (await fetch('/outbox.json')).json())
  return messages.length
}

/** A code of the same length that differs in every digit. */
export const wrongCode = (code: string): string => code.replace(/\d/g, (digit) => (digit === '7' ? '3' : '7'))
