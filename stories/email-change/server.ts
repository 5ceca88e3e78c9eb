import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'

/** A story’s own server, so that its play function can read the codes that were sent. */
export interface StoryServer {
  parameters: { adapter: () => MemoryAdapter }
  /** The last code that was sent, to an address or number when it is given. */
  code: (to?: string) => string
  control: () => MemoryAdapter['control']
}

/** @param prepare what has happened before the user comes to the page */
export function storyServer(
  scenario: MemoryAdapterOptions['scenario'] = 'default',
  prepare: (memory: MemoryAdapter) => void = () => {},
): StoryServer {
  let latest: MemoryAdapter | undefined
  const control = () => {
    if (!latest) throw new Error('The story has not been rendered yet.')
    return latest.control
  }
  return {
    parameters: {
      adapter() {
        latest = memoryAdapter({ scenario })
        prepare(latest)
        return latest
      },
    },
    control,
    code: (to) => control().sentCode(to) ?? '',
  }
}

/** A change that was started on an earlier visit. */
export function alreadyStarted(newEmail: string): (memory: MemoryAdapter) => void {
  return (memory) => {
    const context = { signal: new AbortController().signal, idempotencyKey: 'an earlier visit' }
    void memory.email.start({ newEmail }, context)
  }
}
