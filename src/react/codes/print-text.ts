import { maskedClass, maskedProps } from '../../ui/masked.js'

/** A browser that may not print says nothing at all: by then the print view would have come up. */
const openedWithinMs = 1_000

/**
 * Prints a text alone, by the theme's print rules; without the theme, the page with the text in it. It is on the page as
 * long as the print view is open, and out of sight. Never rejects.
 *
 * @param signal takes it away at once
 * @returns whether a print view came up. Nobody can tell whether it was printed
 */
export function printText(text: string, signal: AbortSignal): Promise<boolean> {
  const sheet = document.createElement('pre')
  Object.assign(sheet, { hidden: true, dir: 'auto', translate: false, className: maskedClass(undefined) })
  for (const [name, value] of Object.entries({ 'data-lk': 'backup-codes.sheet', ...maskedProps })) {
    sheet.setAttribute(name, value)
  }
  sheet.textContent = text
  document.body.append(sheet)

  return new Promise((resolve) => {
    const controller = new AbortController()
    const whileOpen = { signal: controller.signal }
    let opened = false
    const end = () => {
      controller.abort()
      clearTimeout(timer)
      sheet.replaceChildren()
      sheet.remove()
      resolve(opened)
    }
    const timer = setTimeout(() => {
      if (!opened) end()
    }, openedWithinMs)
    window.addEventListener(
      'beforeprint',
      () => {
        opened = true
      },
      whileOpen,
    )
    window.addEventListener('afterprint', end, whileOpen)
    signal.addEventListener('abort', end, whileOpen)
    try {
      window.print()
    } catch {
      end()
    }
  })
}
