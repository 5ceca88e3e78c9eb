/** What can be seen of the page, for the tests to judge. Everything is answered as words: a test prints them when it fails. */

const CONTROLS = [
  'a[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  '[tabindex="0"]',
  ...['switch', 'tab', 'option', 'slider', 'combobox', 'radio', 'checkbox'].map((role) => `[role="${role}"]`),
].join(',')

const HEADER = 64

/** What the user can see and reach: while a dialog is open, that is the dialog. */
export function controls(): HTMLElement[] {
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1)
  return [...(dialog ?? document).querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (element) => isShown(element) && !element.closest('[inert], [aria-hidden="true"]'),
  )
}

const isPanel = (element: Element) => element.matches('[role="tabpanel"], [role="tablist"]')

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && boxOf(element).width > 0
}

/** A control's own box, or that of the label that stands for it: a native radio may be out of sight behind its own drawing. */
function boxOf(control: Element): DOMRect {
  const box = control.getBoundingClientRect()
  if (!(control instanceof HTMLInputElement)) return box
  const labels = [...(control.labels ?? [])].map((label) => label.getBoundingClientRect())
  const pressable = control.type === 'radio' || control.type === 'checkbox' || control.type === 'file'
  return pressable && labels[0] && labels[0].width * labels[0].height > box.width * box.height ? labels[0] : box
}

/** Readable in the message of a test: `button "Sign out" (session-list.revoke)`. */
function nameOf(element: Element): string {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
  const part = element.closest('[data-lk], [data-lk-ui]')
  return `${element.localName} "${words}" (${part?.getAttribute('data-lk') ?? part?.getAttribute('data-lk-ui') ?? 'host'})`
}

/** A link in a line of text is as high as the line (WCAG 2.5.8, the exception for inline targets). */
function isInLine(element: Element): boolean {
  const { parentElement } = element
  if (element.localName !== 'a' && getComputedStyle(element).display !== 'inline') return false
  return [...(parentElement?.childNodes ?? [])].some(
    (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''),
  )
}

/** Targets below 24 × 24 CSS px without room for a circle of 24 px of their own (WCAG 2.5.8). */
export function smallTargets(): string[] {
  const targets = controls().filter((element) => !isInLine(element))
  const boxes = targets.map(boxOf)
  const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < 23.99
  const crowded = (index: number) => {
    const own = boxes[index]
    if (!own) return false
    const [x, y] = [own.x + own.width / 2, own.y + own.height / 2]
    return boxes.some((other, at) => {
      const related = targets[at]?.contains(targets[index] ?? null) || targets[index]?.contains(targets[at] ?? null)
      if (at === index || related) return false
      if (isSmall(other)) return Math.hypot(other.x + other.width / 2 - x, other.y + other.height / 2 - y) < 24
      const dx = Math.max(other.left - x, 0, x - other.right)
      const dy = Math.max(other.top - y, 0, y - other.bottom)
      return Math.hypot(dx, dy) < 12
    })
  }
  return targets.flatMap((element, index) => {
    const box = boxes[index]
    if (!box || !isSmall(box) || !crowded(index)) return []
    return [`${nameOf(element)}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`]
  })
}

/** For readers only: cut down to a pixel on purpose. */
const isVisuallyHidden = (element: Element): boolean => element.clientWidth <= 1 || element.clientHeight <= 1

/** What sticks out of the window sideways, scrolls sideways, or is cut off. */
export function lostContent(): string[] {
  const page = document.documentElement
  const lost: string[] = []
  if (page.scrollWidth > page.clientWidth)
    lost.push(`the page is ${page.scrollWidth} px wide in ${page.clientWidth} px`)
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue
    if (!element.checkVisibility({ visibilityProperty: true }) || isVisuallyHidden(element)) continue
    const { overflowX, overflowY } = getComputedStyle(element)
    const wide = element.scrollWidth > element.clientWidth + 1
    const high = element.scrollHeight > element.clientHeight + 1
    const isField = /^(input|textarea|select)$/.test(element.localName)
    const isText = (element.textContent ?? '').trim() !== ''
    // A row of tabs scrolls along its one line, and a tab that gets the focus comes into sight.
    const isInTabs = element.closest('[role="tablist"]') !== null
    if (isInTabs) continue
    if (wide && /auto|scroll/.test(overflowX)) lost.push(`${nameOf(element)} scrolls sideways`)
    if (wide && /hidden|clip/.test(overflowX) && isText && !isField)
      lost.push(`${nameOf(element)} is cut off at its side`)
    if (high && /hidden|clip/.test(overflowY) && isText && !isField) lost.push(`${nameOf(element)} is cut off below`)
    const { left, right, width, height } = element.getBoundingClientRect()
    const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const em = parseFloat(getComputedStyle(element).fontSize)
    if (ownText && isText && width > 1 && width < 3 * em && height > 6 * em) lost.push(`${nameOf(element)} is squeezed`)
    if (ownText && width > 1 && (left < -1 || right > page.clientWidth + 1)) {
      lost.push(`${nameOf(element)} reaches from ${Math.round(left)} to ${Math.round(right)} px`)
    }
  }
  return [...new Set(lost)]
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** Text as a reader may set it: `size` in per cent, and the spacing of WCAG 1.4.12. */
export async function setText({ size, spacing }: { size: number; spacing: boolean }): Promise<void> {
  document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`
  const sheet = new CSSStyleSheet()
  if (spacing) {
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`)
  }
  document.adoptedStyleSheets = [sheet]
  // As zooming does.
  window.dispatchEvent(new Event('resize'))
  await nextFrame()
}

/** What is not in sight below a sticky header of 64 px once it has the focus, walked from the last control to the first. */
export async function coveredFocus(): Promise<string[]> {
  const header = document.body.insertBefore(document.createElement('div'), document.body.firstChild)
  Object.assign(header.style, {
    position: 'sticky',
    top: '0',
    height: `${HEADER}px`,
    background: 'Canvas',
    zIndex: '10',
  })
  const covered: string[] = []
  scrollTo(0, document.documentElement.scrollHeight)
  for (const control of controls().reverse()) {
    if (!control.isConnected || control.tabIndex < 0) continue
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    control.focus()
    if (document.activeElement !== control) continue
    const own = control.getBoundingClientRect()
    const { left, right, top, bottom } = own.width > 1 ? own : boxOf(control)
    const at = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2)
    const isInDialog = control.closest('[role="dialog"], [role="alertdialog"]') !== null
    const isBelow = isInDialog || top >= HEADER - 1 || bottom - top > innerHeight - HEADER
    if (!isBelow || bottom < 1 || top > innerHeight - 1) covered.push(`${nameOf(control)}: from ${Math.round(top)} px`)
    else if (at === header) covered.push(`${nameOf(control)}: under the header`)
  }
  header.remove()
  scrollTo(0, 0)
  await nextFrame()
  return covered
}

/** The colours of this moment, as the browser resolves the system's words for them. */
function systemColor(word: string): string {
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = word
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

const isClear = (color: string) => color === 'transparent' || /^rgba\(.*, 0\)$/.test(color)

/** Controls whose edge, or whose ring when they have the focus, cannot be seen with forced colours. */
export function invisibleInForcedColors(): string[] {
  const canvas = systemColor('Canvas')
  const differs = (color: string) => color !== canvas && !isClear(color)
  const hasEdge = (element: Element) => {
    const style = getComputedStyle(element)
    const border = parseFloat(style.borderBlockEndWidth) > 0 && style.borderBlockEndStyle !== 'none'
    return (border && differs(style.borderBlockEndColor)) || differs(style.backgroundColor)
  }
  const hasRing = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && differs(outlineColor)
  }
  const found: string[] = []
  for (const control of controls()) {
    // What stands for the control: itself, its frame, or what is drawn beside a native one.
    const drawn = [control, control.parentElement, control.nextElementSibling, control.closest('label')].filter(
      (element) => element !== null,
    )
    const isDrawnByBrowser =
      control instanceof HTMLInputElement && control.type !== 'text' && getComputedStyle(control).appearance !== 'none'
    // A summary has its triangle.
    const isLink =
      /^(a|summary)$/.test(control.localName) || getComputedStyle(control).textDecorationLine.includes('underline')
    if (!isLink && !isDrawnByBrowser && !isPanel(control) && !drawn.some(hasEdge))
      found.push(`${nameOf(control)} has no edge`)
    if (control.tabIndex < 0) continue
    control.focus()
    if (document.activeElement !== control) continue
    if (!drawn.some(hasRing)) found.push(`${nameOf(control)} shows no focus`)
  }
  return found
}

/** From 1 to 21, as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * Text that is not at least 4.5 : 1 against what is behind it. For forced colours: axe takes the colours there from a
 * property that the browser does not force.
 */
export function weakText(): string[] {
  const texts = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !isVisuallyHidden(element) &&
      element.closest('[aria-disabled="true"], :disabled') === null &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )
  return texts.flatMap((element) => {
    const { color } = getComputedStyle(element)
    let behind: Element | null = element
    while (behind && isClear(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement
    const background = behind ? getComputedStyle(behind).backgroundColor : systemColor('Canvas')
    const ratio = contrast(color, background)
    return ratio < 4.5 ? [`${nameOf(element)}: ${color} on ${background} is ${ratio.toFixed(1)} : 1`] : []
  })
}

/** Forms that would put what is typed into the address if the browser itself sent them. */
export function leakyForms(): string[] {
  return [...document.forms].filter((form) => form.method !== 'post').map(nameOf)
}
