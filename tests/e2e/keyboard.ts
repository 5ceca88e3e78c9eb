import type { Page } from 'playwright'

/** What has the focus, as somebody with a keyboard sees it. */
export interface Focused {
  /** Its accessible name, or the start of its text. */
  name: string
  role: string
  /** From the top of the page, in CSS px. */
  top: number
  /** Nothing has it, and the next Tab would begin at the start of the page. */
  lost: boolean
  /** A ring is drawn around it, or around the element that draws for it. */
  ring: boolean
  /** It is in the window, and nothing lies over it (WCAG 2.4.11). */
  seen: boolean
}

/** Looks at what has the focus now. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const isLabelled =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLButtonElement
    const labels = isLabelled ? element.labels : null
    const label = [...(labels ?? [])].map(({ textContent }) => textContent).join(' ')
    const box = element.getBoundingClientRect()
    const hasRing = (candidate: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    const hit = document.elementFromPoint(
      Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
      Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1),
    )
    return {
      name: (element.getAttribute('aria-label') ?? (label || (element.textContent ?? ''))).trim().slice(0, 60),
      role: element.getAttribute('role') ?? element.localName,
      top: Math.round(box.top + scrollY),
      lost: element === document.body || element === document.documentElement,
      // A switch or a checkbox may leave the drawing to what stands for it.
      ring: hasRing(element) || (element.parentElement !== null && hasRing(element.parentElement)),
      seen: hit !== null && (element.contains(hit) || hit.contains(element)),
    }
  })
}

/** Presses Tab until something with that name has the focus. Fails after a whole turn around the page. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let time = 0; time < 120; time += 1) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return
    passed.push(now.name)
  }
  throw new Error(`Tab never comes to ${name}, but to: ${passed.join(' | ')}`)
}

/** Replaces what stands in the field that has the focus. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
