import { act } from '@testing-library/react'
import type { MemoryAdapter, MemoryState } from 'latchkey/adapters/memory'
import * as DangerZone from 'latchkey/danger-zone'
import type { ReactElement } from 'react'
import { describeParts, type PartCase } from '../../support/describe-part.js'
import { hasCalled, showParts } from '../../support/show-parts.js'

let adapter: MemoryAdapter
type Change = (state: MemoryState) => void

const free: Change = ({ deletion }) => Object.assign(deletion, { blockers: [], confirmPhrase: undefined })
const withPhrase: Change = (state) => {
  free(state)
  state.deletion.confirmPhrase = 'delete'
}
const blocked: Change = ({ deletion }) => {
  deletion.blockers = [
    { code: 'sole_owner', severity: 'blocking', resource: { type: 'organization', id: 'org', name: 'Acme' } },
  ]
}
const scheduled: Change = (state) => {
  free(state)
  state.deletion.scheduledFor = '2099-01-15T09:00:00.000Z'
}

const inRoot =
  (scenario: Parameters<typeof showParts>[1] = free) =>
  async (part: ReactElement) => {
    adapter = await showParts(<DangerZone.Root>{part}</DangerZone.Root>, scenario)
  }

/** After the user has asked for the last step. */
const asked =
  (scenario: Change = free) =>
  async (part: ReactElement) => {
    await inRoot(scenario)(
      <>
        <DangerZone.Start data-open="" />
        {part}
      </>,
    )
    act(() => document.querySelector<HTMLElement>('[data-open]')?.click())
  }
const inForm =
  (scenario?: Change) =>
  (part: ReactElement): Promise<void> =>
    asked(scenario)(<DangerZone.Form>{part}</DangerZone.Form>)

const isAsking = () => document.querySelector('[data-lk="danger-zone.start"]') === null

const cases: Record<string, PartCase> = {
  Root: {
    tag: 'div',
    isRoot: true,
    mount: async (part) => {
      adapter = await showParts(part)
    },
  },
  Blockers: { tag: 'ul', props: { children: () => null }, mount: inRoot(blocked) },
  Start: {
    tag: 'button',
    mount: inRoot(),
    hasActed: () => document.querySelector('[data-testid="part"]') === null,
  },
  Confirm: { tag: 'div', mount: asked() },
  Form: { tag: 'form', mount: asked() },
  Phrase: { tag: 'input', mount: inForm(withPhrase) },
  Back: { tag: 'button', mount: inForm(), hasActed: () => !isAsking() },
  DeleteNow: { tag: 'button', mount: inForm() },
  Scheduled: { tag: 'div', props: { children: () => null }, mount: inRoot(scheduled) },
  Keep: { tag: 'button', mount: inRoot(scheduled), hasActed: () => hasCalled(adapter, 'deletion.cancel') },
  Status: { tag: 'div', props: { children: () => null }, mount: inRoot() },
  Loading: { tag: 'div', mount: inRoot('hanging') },
  Failure: { tag: 'div', mount: inRoot('failing') },
  Unavailable: {
    tag: 'div',
    mount: inRoot((state) => {
      state.user.availability.deletion = { state: 'unavailable', reason: 'policy' }
    }),
  },
}

describeParts('danger-zone', DangerZone, cases)
