import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountProvider, SessionList, type UiComponents } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { acmeComponents } from './acme-components.js'
import { Gallery } from './gallery.js'

function Page({ components, gallery = false }: { components?: Partial<UiComponents>; gallery?: boolean }) {
  const [adapter] = useState(() => memoryAdapter())
  return (
    <AccountProvider adapter={adapter} components={components}>
      {gallery ? <Gallery /> : <SessionList />}
    </AccountProvider>
  )
}

/**
 * The same components twice: with our elements, and with a host's own set, given once to the provider. The host's have
 * their own markup, class names and style sheet, and need nothing of our theme.
 */
const meta = { title: 'Elements/Swap the whole set', component: Page, parameters: { noProvider: true } } satisfies Meta<
  typeof Page
>

export default meta
type Story = StoryObj<typeof meta>

export const Ours: Story = {}

export const Acme: Story = {
  args: { components: acmeComponents },
  play: async ({ canvas, canvasElement }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Sign out .+,/ })
    if (!first) throw new Error('There is no session to sign out.')
    await expect(first).toHaveClass('acme-button')
    await expect(canvasElement.querySelector('[data-lk-ui="button"], [data-lk-ui="row"]')).toBeNull()
    await userEvent.click(first)
    await expect(await canvas.findByText(/is signed out\./)).toBeVisible()
  },
}

export const EveryElementOurs: Story = { args: { gallery: true } }

/** Acme brings no password or code field: ours are made of its text field and button. */
export const EveryElementAcme: Story = {
  args: { gallery: true, components: acmeComponents },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'correct horse')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text')

    const opener = canvas.getByRole('button', { name: 'Delete' })
    await userEvent.click(opener)
    await expect(await screen.findByRole('dialog', { name: 'Delete it?' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(opener).toHaveFocus())

    await userEvent.click(canvas.getByRole('tab', { name: 'Rows 3' }))
    await expect(await canvas.findByText('Safari on iPhone')).toBeVisible()
    const ours = [...canvasElement.querySelectorAll('[data-lk-ui]')].map((element) =>
      element.getAttribute('data-lk-ui'),
    )
    await expect(ours.filter((name) => name !== 'icon' && name !== 'password-field')).toEqual([])
  },
}
