import type { AccountEvent, Topic } from '../../contract/index.js'
import type { ClerkLike, ClerkUser } from './clerk.js'

type Listener = (event: AccountEvent) => void

/** Own changes, and what clerk-js learns by itself: another tab, another window, a sign-out. */
export interface Events {
  subscribe: (listener: Listener) => () => void
  changed: (...topics: Topic[]) => void
  /** Somebody gave up waiting for Clerk: when it loads after all, everything has to be read again. */
  missed: () => void
  /** Runs `work`, and tells nobody of what it changes before it has ended. */
  during: <T>(work: () => Promise<T>) => Promise<T>
  dispose: () => void
}

/** What the user object says on a topic, to find out whether it changed. */
const views: Partial<Record<Topic, (user: ClerkUser) => unknown>> = {
  account: ({
    firstName,
    lastName,
    username,
    imageUrl,
    hasImage,
    unsafeMetadata,
    organizationMemberships,
    ...user
  }) => [
    [firstName, lastName, username, imageUrl, hasImage, unsafeMetadata, user.twoFactorEnabled, user.passwordEnabled],
    [user.primaryEmailAddressId, user.primaryPhoneNumberId],
    organizationMemberships.map(({ role, organization }) => [role, organization.id]),
  ],
  email: ({ emailAddresses, primaryEmailAddressId }) => [
    primaryEmailAddressId,
    emailAddresses.map(({ id, verification }) => [id, verification?.status]),
  ],
  phone: ({ phoneNumbers, primaryPhoneNumberId }) => [
    primaryPhoneNumberId,
    phoneNumbers.map(({ id, verification }) => [id, verification?.status]),
  ],
  password: ({ passwordEnabled }) => passwordEnabled,
  mfa: ({ totpEnabled, phoneNumbers }) => [
    totpEnabled,
    phoneNumbers.map(({ id, reservedForSecondFactor, defaultSecondFactor }) => [
      reservedForSecondFactor && id,
      defaultSecondFactor,
    ]),
  ],
  backupCodes: ({ backupCodeEnabled }) => backupCodeEnabled,
  passkeys: ({ passkeys }) => passkeys.map(({ id, name }) => [id, name]),
  connections: ({ externalAccounts }) =>
    externalAccounts.map(({ id, approvedScopes, verification }) => [id, approvedScopes, verification?.status]),
  preferences: ({ unsafeMetadata }) => unsafeMetadata,
}

type Seen = { id: string; views: Map<string, string> }

function look(user: ClerkUser): Seen {
  return {
    id: user.id,
    views: new Map(Object.entries(views).map(([topic, view]) => [topic, JSON.stringify(view(user))])),
  }
}

function isTopic(name: string): name is Topic {
  return name in views
}

export function createEvents(clerk: ClerkLike): Events {
  const listeners = new Set<Listener>()
  const pending = new Set<Topic>()
  let seen: Seen | undefined
  let underWay = 0
  let wasMissed = false
  let stopListening: (() => void) | undefined

  /** In a later task: the contract promises it, and a listener that calls the adapter finds the call finished. */
  function deliver(event: AccountEvent): void {
    setTimeout(() => {
      for (const listener of [...listeners]) listener(event)
    })
  }

  function flush(): void {
    if (underWay > 0 || pending.size === 0) return
    deliver({ type: 'changed', topics: [...pending] })
    pending.clear()
  }

  /** clerk-js tells that something changed, but not what. */
  function onChange(): void {
    const { user } = clerk
    // While clerk-js loads, and while it goes from one session to another.
    if (user === undefined) return
    const former = seen
    seen = user === null ? undefined : look(user)
    if (seen === undefined) {
      pending.clear()
      if (former) deliver({ type: 'signed_out' })
      return
    }
    if (former === undefined) {
      if (!wasMissed) return
      wasMissed = false
      for (const topic of seen.views.keys()) if (isTopic(topic)) pending.add(topic)
      pending.add('sessions').add('deletion')
      flush()
      return
    }
    if (former.id !== seen.id) {
      deliver({ type: 'user_switched', userId: seen.id })
      return
    }
    for (const [topic, view] of seen.views) if (former.views.get(topic) !== view && isTopic(topic)) pending.add(topic)
    flush()
  }

  return {
    subscribe(listener) {
      // A function of its own each time, so that a listener that is given twice can be taken back once.
      const own: Listener = (event) => listener(event)
      listeners.add(own)
      stopListening ??= clerk.addListener(onChange)
      return () => {
        listeners.delete(own)
        if (listeners.size > 0) return
        stopListening?.()
        stopListening = undefined
        seen = undefined
      }
    },
    changed(...topics) {
      for (const topic of topics) pending.add(topic)
      flush()
    },
    missed() {
      wasMissed = true
    },
    async during(work) {
      underWay += 1
      try {
        return await work()
      } finally {
        underWay -= 1
        flush()
      }
    },
    dispose() {
      listeners.clear()
      stopListening?.()
      stopListening = undefined
    },
  }
}
