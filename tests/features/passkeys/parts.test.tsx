import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { MemoryAdapter, MemoryAdapterOptions } from 'latchkey/adapters/memory'
import type { OperationId } from 'latchkey/contract'
import * as Passkeys from 'latchkey/passkeys'
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { describeParts, type PartCase } from '../../support/describe-part.js'
import { hasCalled, showParts } from '../../support/show-parts.js'
import { allowWebAuthn } from './support.js'

allowWebAuthn()

let adapter: MemoryAdapter

async function show(...shown: Parameters<typeof showParts>): Promise<void> {
  adapter = await showParts(...shown)
}

const called = (operation: OperationId) => () => hasCalled(adapter, operation)

const inRoot = (scenario?: MemoryAdapterOptions['scenario']) => (part: ReactElement) =>
  show(<Passkeys.Root>{part}</Passkeys.Root>, scenario)

const press = () => act(() => document.querySelector<HTMLElement>('[data-open]')?.click())

/** In the row of a passkey, after a press of the button that opens something in it. */
const inRow = (opener?: ReactElement) => async (part: ReactElement) => {
  await show(
    <Passkeys.Root>
      <Passkeys.Items>
        {() => (
          <>
            {opener}
            {part}
          </>
        )}
      </Passkeys.Items>
    </Passkeys.Root>,
  )
  if (opener) press()
}
const asked = inRow(<Passkeys.Remove data-open="" />)
const renaming = (part: ReactElement) =>
  inRow(<Passkeys.Rename data-open="" />)(<Passkeys.RenameForm>{part}</Passkeys.RenameForm>)

async function whileAdding(part: ReactElement): Promise<void> {
  await show(
    <Passkeys.Root>
      <Passkeys.Add data-open="" />
      {part}
    </Passkeys.Root>,
  )
  adapter.control.latencyMs = Number.POSITIVE_INFINITY
  press()
}

const cases: Record<string, PartCase> = {
  Root: { tag: 'div', isRoot: true, mount: (part) => show(part) },
  Items: { tag: 'ul', props: { children: () => null }, mount: inRoot() },
  Item: { tag: 'li', mount: inRow() },
  Add: { tag: 'button', mount: inRoot(), hasActed: called('passkeys.add') },
  StopAdding: { tag: 'button', mount: whileAdding },
  SignOutOthers: { tag: 'button', mount: inRoot(), hasActed: called('sessions.revokeOthers') },
  Rename: { tag: 'button', mount: inRow() },
  Remove: { tag: 'button', mount: inRow() },
  Back: { tag: 'button', mount: asked },
  ConfirmRemove: { tag: 'div', mount: asked },
  RemoveNow: { tag: 'button', mount: asked, hasActed: called('passkeys.remove') },
  RenameForm: { tag: 'form', mount: inRow(<Passkeys.Rename data-open="" />) },
  Name: { tag: 'input', mount: renaming },
  Save: { tag: 'button', mount: renaming },
  Loading: { tag: 'div', mount: inRoot('hanging') },
  Failure: { tag: 'div', mount: inRoot('failing') },
  Unavailable: {
    tag: 'div',
    mount: inRoot((state) => {
      state.user.availability.passkeys = { state: 'unavailable', reason: 'policy' }
    }),
  },
  Empty: {
    tag: 'div',
    mount: inRoot((state) => {
      state.passkeys.items = []
    }),
  },
  Status: { tag: 'div', props: { children: () => null }, mount: inRoot() },
}

describeParts('passkeys', Passkeys, cases)

describe('the parts together', () => {
  it('make a list with markup of one’s own, and show their state as attributes', async () => {
    await show(
      <Passkeys.Root>
        <Passkeys.Items>
          {({ name, provider }) => (
            <Passkeys.Item>
              {name} {provider?.brand}
              <Passkeys.Rename>Rename</Passkeys.Rename>
              <Passkeys.RenameForm>
                {({ form }) => (
                  <>
                    <Passkeys.Name aria-label="Name" />
                    {form.problems('name').map(({ code }) => code)}
                    <Passkeys.Save>Save</Passkeys.Save>
                  </>
                )}
              </Passkeys.RenameForm>
            </Passkeys.Item>
          )}
        </Passkeys.Items>
        <Passkeys.Add>Add</Passkeys.Add>
        <Passkeys.Status>{({ outcome }) => outcome?.kind}</Passkeys.Status>
      </Passkeys.Root>,
    )
    const user = userEvent.setup()
    const [item] = document.querySelectorAll('[data-lk="passkeys.item"]')
    await waitFor(() => expect(item).toHaveTextContent('MacBook Pro apple'))
    expect(item).toHaveAttribute('data-synced')
    await user.click(screen.getByRole('button', { name: 'Rename' }))
    expect(item).toHaveAttribute('data-open', 'rename')
    await user.clear(screen.getByLabelText('Name'))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByLabelText('Name')).toHaveAttribute('data-invalid')
    await user.type(screen.getByLabelText('Name'), 'Laptop{Enter}')
    await waitFor(() => expect(item).toHaveTextContent('Laptop'))
    expect(document.querySelector('[data-lk="passkeys.status"]')).toHaveAttribute('data-kind', 'renamed')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(document.querySelectorAll('[data-added-here]')).toHaveLength(1))
  })
})
