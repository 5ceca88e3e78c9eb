/**
 * Whether `canary` is in a text that can be reached from `root`: through properties (those that are not enumerable too),
 * keys, maps, sets and arrays, and as a part of a longer text. Getters are not called, except those of errors and events.
 */
export function reaches(root: unknown, canary: string): boolean {
  return pathTo(root, canary) !== undefined
}

/** Where it is, for the message of a test: `props.children.0.value`. `undefined` when it is nowhere. */
export function pathTo(
  root: unknown,
  canary: string,
  skip: (key: PropertyKey, value: unknown) => boolean = () => false,
): string | undefined {
  const seen = new Set<unknown>()
  const queue: { value: unknown; path: string }[] = [{ value: root, path: '' }]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { value, path } = next
    if (typeof value === 'string' && value.includes(canary)) return path || '(itself)'
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') continue
    if (seen.has(value)) continue
    seen.add(value)
    for (const [key, member] of membersOf(value)) {
      if (skip(key, member)) continue
      if (typeof key === 'string' && key.includes(canary)) return `${path} (key)`
      queue.push({ value: member, path: path === '' ? String(key) : `${path}.${String(key)}` })
    }
  }
  return undefined
}

function membersOf(value: object): [PropertyKey, unknown][] {
  const members: [PropertyKey, unknown][] = []
  try {
    for (const key of Reflect.ownKeys(value)) {
      const property = Reflect.getOwnPropertyDescriptor(value, key)
      if (property && 'value' in property) members.push([key, property.value])
    }
    if (value instanceof Map) for (const [key, member] of value) members.push(['(map)', [key, member]])
    if (value instanceof Set) for (const member of value) members.push(['(set)', member])
  } catch {
    // A proxy that refuses to be looked at.
  }
  return members
}

/** The places of a page that outlive a form, or that others read. */
export function placesWith(canary: string): string[] {
  const found: string[] = []
  const look = (place: string, text: string) => {
    if (text.includes(canary)) found.push(place)
  }
  look('markup', document.documentElement.outerHTML)
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) look(`attribute ${name}`, value)
  }
  look('address', location.href)
  look('title', document.title)
  look('cookies', document.cookie)
  const fiberPath = pathInFibers(canary)
  if (fiberPath !== undefined) found.push(`React: ${fiberPath}`)
  if (pathTo(history.state, canary) !== undefined) found.push('history')
  for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index) ?? ''
      look(name, `${key}=${storage.getItem(key)}`)
    }
  }
  return found
}

/** What is typed, in the fields that are on the page: the one place where a secret may be. */
export function fieldsWith(canary: string): HTMLInputElement[] {
  return [...document.querySelectorAll('input')].filter((input) => input.value.includes(canary))
}

/**
 * Props, state and refs of all that React renders, and of what it rendered before and still holds. DOM nodes are left
 * out: what is typed is in them by nature, and `placesWith` looks at their markup.
 */
function pathInFibers(canary: string): string | undefined {
  const isOfReact = (key: PropertyKey) => typeof key === 'string' && /^__react(Fiber|Props|Container)\$/.test(key)
  // `impl` is the way of jsdom from an object of the page to its own, and from there to the whole page.
  const isForeign = (key: PropertyKey) =>
    key === '_debugStack' || (typeof key === 'symbol' && key.description === 'impl')
  const skip = (key: PropertyKey, value: unknown) => isForeign(key) || value instanceof Node || value === window
  for (const element of [document, ...document.querySelectorAll('*')]) {
    for (const key of Reflect.ownKeys(element).filter(isOfReact)) {
      const path = pathTo(Reflect.get(element, key), canary, skip)
      if (path !== undefined) return path
    }
  }
  return undefined
}
