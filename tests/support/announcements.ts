/** What a screen reader would say, in order: every change of a live region that was there before its words. */
export interface Announcements {
  readonly said: string[]
  /** Takes in what has changed just now. */
  flush(): void
  stop(): void
}

const live = '[role="status"], [role="alert"], [aria-live]'

/** Nothing inside of it is spoken. */
function isSilent(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    // jsdom does not know `inert`, and keeps it as any other property.
    if (Reflect.get(at, 'inert') === true || at.getAttribute('aria-hidden') === 'true') return true
  }
  return false
}

/** Its words as they are read out: what is hidden from a screen reader is not among them. */
function wordsOf(region: Element): string {
  const copy = region.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  // Blocks are read as sentences of their own.
  for (const block of copy.querySelectorAll('p, div, ul, li, button, a')) {
    block.prepend(' ')
    block.append(' ')
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

export function listenForAnnouncements(root: Node = document.body): Announcements {
  const said: string[] = []
  const known = new Set<Element>(document.querySelectorAll(live))

  const take = (records: readonly MutationRecord[]) => {
    const changed = new Set<Element>()
    for (const { target, addedNodes, type } of records) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(live)
      // What leaves is not read out.
      if (!region || !known.has(region) || (type === 'childList' && addedNodes.length === 0)) continue
      const added = [...addedNodes].filter((node) => !(node instanceof Element && node.ariaHidden === 'true'))
      if (type === 'childList' && added.length === 0) continue
      if (element?.closest('[aria-hidden="true"]')) continue
      changed.add(region)
    }
    for (const region of changed) {
      const words = wordsOf(region)
      if (words !== '' && region.isConnected && !isSilent(region)) said.push(words)
    }
    // A region that comes together with its words is not read out: the next change of it is.
    for (const region of document.querySelectorAll(live)) known.add(region)
  }

  const observer = new MutationObserver(take)
  observer.observe(root, { childList: true, subtree: true, characterData: true })
  return {
    said,
    flush: () => take(observer.takeRecords()),
    stop: () => observer.disconnect(),
  }
}
