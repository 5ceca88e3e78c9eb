import type { AccountAdapter, AccountEvent, Topic } from 'latchkey/contract'

type Listener = (event: AccountEvent) => void

const listeners = new Set<Listener>()

/** Something of Northwick's own has changed: what shows these topics reads them again. */
export function tellChanged(...topics: Topic[]): void {
  const event: AccountEvent = { type: 'changed', topics }
  setTimeout(() => {
    for (const listener of listeners) listener(event)
  })
}

/** What a change of the account means for Northwick: a new phone number is a new way to be reminded, a picture takes room. */
function withConsequences(event: AccountEvent): AccountEvent {
  if (event.type !== 'changed') return event
  return { ...event, topics: [...new Set<Topic>([...event.topics, 'preferences', 'usage'])] }
}

/** The events of an adapter, and those of Northwick. */
export function subscribeToBoth(subscribe: NonNullable<AccountAdapter['subscribe']>): typeof subscribe {
  return (listener) => {
    const own: Listener = (event) => listener(event)
    listeners.add(own)
    const stop = subscribe((event) => listener(withConsequences(event)))
    return () => {
      listeners.delete(own)
      stop()
    }
  }
}
