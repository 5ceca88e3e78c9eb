/** The inputs of a form that are on the page now, by the names of their fields. */
export interface FormElements {
  isSecret: (name: string) => boolean
  get: (name: string) => HTMLElement | undefined
  has: (name: string) => boolean
  /** From top to bottom. */
  names: () => readonly string[]
  /** Called by the ref of the field. */
  attach: (name: string, element: HTMLElement | null) => void
  /** What is typed into the secret fields. */
  secrets: () => Record<string, string>
  /** Empties the secret fields, those that have left the page too. */
  wipe: () => void
}

/** @param secretNames the fields that hold a secret, from the start to the end of the form */
export function createElements(secretNames: readonly string[]): FormElements {
  const isSecret = (name: string) => secretNames.includes(name)
  const elements = new Map<string, HTMLElement>()
  const typedInto = new Set<HTMLElement>()

  const wipe = () => {
    for (const element of typedInto) {
      if (element instanceof HTMLInputElement) element.value = ''
      if (!element.isConnected) typedInto.delete(element)
    }
  }

  return {
    isSecret,
    get: (name) => elements.get(name),
    has: (name) => elements.has(name),
    names: () =>
      [...elements]
        .sort(([, one], [, other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
        .map(([name]) => name),
    attach(name, element) {
      const former = elements.get(name)
      if (element) {
        elements.set(name, element)
        if (isSecret(name)) typedInto.add(element)
        return
      }
      elements.delete(name)
      // React is not done yet. Only once the input has left the page it may be emptied, so that a password manager that
      // looks for a form that goes finds it filled (requirements.md, row 77).
      queueMicrotask(() => {
        if (former && isSecret(name) && !former.isConnected) {
          if (former instanceof HTMLInputElement) former.value = ''
          typedInto.delete(former)
        }
      })
    },
    secrets: () =>
      Object.fromEntries(
        [...elements].flatMap(([name, element]) =>
          isSecret(name) && element instanceof HTMLInputElement ? [[name, element.value]] : [],
        ),
      ),
    wipe,
  }
}
