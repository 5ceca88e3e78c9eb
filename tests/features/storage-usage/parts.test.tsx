import type { MemoryAdapterOptions } from 'latchkey/adapters/memory'
import * as StorageUsage from 'latchkey/storage-usage'
import type { ReactElement } from 'react'
import { describeParts, type PartCase } from '../../support/describe-part.js'
import { showParts } from '../../support/show-parts.js'

const mount = async (part: ReactElement) => {
  await showParts(part)
}
const inRoot = (scenario?: MemoryAdapterOptions['scenario']) => async (part: ReactElement) => {
  await showParts(<StorageUsage.Root>{part}</StorageUsage.Root>, scenario)
}

const cases: Record<string, PartCase> = {
  Root: { tag: 'div', isRoot: true, mount },
  Meters: { tag: 'ul', props: { children: () => null }, mount: inRoot() },
  Empty: {
    tag: 'p',
    mount: inRoot((state) => {
      state.usage = []
    }),
  },
  Loading: { tag: 'div', mount: inRoot('hanging') },
  Failure: { tag: 'div', mount: inRoot('failing') },
  Unavailable: {
    tag: 'div',
    mount: inRoot((state) => {
      state.user.availability.usage = { state: 'unavailable', reason: 'policy' }
    }),
  },
}

describeParts('storage-usage', StorageUsage, cases)
