import { act } from '@testing-library/react'
import type { MemoryAdapter, MemoryAdapterOptions } from 'latchkey/adapters/memory'
import * as Preferences from 'latchkey/preferences'
import { cloneElement, isValidElement, type ReactElement } from 'react'
import { describeParts, type PartCase } from '../../support/describe-part.js'
import { hasCalled, showParts } from '../../support/show-parts.js'

let adapter: MemoryAdapter

const inRoot = (scenario?: MemoryAdapterOptions['scenario']) => async (part: ReactElement) => {
  adapter = await showParts(<Preferences.Root>{part}</Preferences.Root>, scenario)
}

/** At the first preference. */
const asItem =
  (around: (part: ReactElement, preference: Preferences.Preference) => ReactElement) => async (part: ReactElement) =>
    inRoot()(
      <Preferences.Groups>
        {({ preferences: [first] }) => (first?.key === 'theme' ? around(part, first) : null)}
      </Preferences.Groups>,
    )

/** In a form in which something is changed. */
async function changed(part: ReactElement): Promise<void> {
  adapter = await showParts(
    <Preferences.Root saving="form">
      <Preferences.Form>
        <Preferences.Groups>
          {({ preferences: [first] }) =>
            first?.key === 'theme' ? (
              <button type="button" data-change="" onClick={() => first.change('dark')}>
                {first.field.label}
              </button>
            ) : null
          }
        </Preferences.Groups>
        {part}
      </Preferences.Form>
    </Preferences.Root>,
  )
  act(() => document.querySelector<HTMLElement>('[data-change]')?.click())
}

const cases: Record<string, PartCase> = {
  Root: {
    tag: 'div',
    isRoot: true,
    mount: async (part) => {
      adapter = await showParts(part)
    },
  },
  Form: {
    tag: 'form',
    mount: async (part) => {
      adapter = await showParts(<Preferences.Root saving="form">{part}</Preferences.Root>)
    },
  },
  Groups: { tag: 'div', props: { children: () => null }, mount: inRoot() },
  Item: {
    tag: 'div',
    mount: asItem((part, preference) =>
      isValidElement<{ preference: Preferences.Preference }>(part) ? cloneElement(part, { preference }) : part,
    ),
  },
  Note: {
    tag: 'div',
    props: { children: () => null },
    mount: asItem((part, preference) => <Preferences.Item preference={preference}>{part}</Preferences.Item>),
  },
  Save: { tag: 'button', mount: changed, hasActed: () => hasCalled(adapter, 'preferences.update') },
  Cancel: {
    tag: 'button',
    mount: changed,
    hasActed: () => document.querySelector('[data-lk="preferences.cancel"]')?.hasAttribute('data-dirty') === false,
  },
  Status: { tag: 'div', props: { children: () => null }, mount: inRoot() },
  Loading: { tag: 'div', mount: inRoot('hanging') },
  Failure: { tag: 'div', mount: inRoot('failing') },
  Unavailable: {
    tag: 'div',
    mount: inRoot((state) => {
      state.user.availability.preferences = { state: 'unavailable', reason: 'policy' }
    }),
  },
}

describeParts('preferences', Preferences, cases)
