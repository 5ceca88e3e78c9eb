import type { Meta, StoryObj } from '@storybook/react-vite'
import { ProfileForm } from 'latchkey'
import { type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import { chooseFile, pictureFile } from './pictures.js'

/** The user’s name, picture and personal settings. One story for every state of it. */
const meta = {
  title: 'Components/ProfileForm',
  component: ProfileForm,
  parameters: { scenario: 'default' },
} satisfies Meta<typeof ProfileForm>

export default meta
type Story = StoryObj<typeof meta>

export const FullName: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox', { name: 'Full name' })).toHaveValue('Ada Lovelace')
    await expect(canvas.getByRole('button', { name: 'Save changes' })).toHaveAttribute('aria-disabled', 'true')
  },
}

export const FirstAndLastName: Story = { parameters: { scenario: 'full-name-parts' } }

/** Save and Cancel wait for a change; the result is said, and what the host adds to it. */
export const Saved: Story = {
  args: { savedNote: 'Others see it within a minute.' },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole('textbox', { name: 'Full name' })
    await userEvent.clear(field)
    await userEvent.type(field, 'Ada King')
    await expect(canvas.getByText('Unsaved changes')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }))
    await expect(await canvas.findByText('Your changes are saved.')).toBeVisible()
    await expect(canvas.queryByText('Unsaved changes')).toBeNull()
  },
}

/** What each field is for, in the product’s own words. */
export const Hints: Story = {
  args: {
    hints: {
      fullName: 'Teammates and customers see it in replies and invitations.',
      username: 'Only teammates see it.',
      avatar: 'PNG or JPG, up to 2 MB. Customers see it beside your replies.',
    },
  },
}

export const UsernameFree: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Username' }), '.lovelace')
    await expect(await canvas.findByText('Nobody uses this name yet.')).toBeVisible()
  },
}

export const UsernameTaken: Story = {
  play: async ({ canvas }) => {
    const field = await canvas.findByRole('textbox', { name: 'Username' })
    await userEvent.clear(field)
    await userEvent.type(field, 'grace')
    await waitFor(() => expect(field).toHaveAttribute('aria-invalid', 'true'))
  },
}

/** Two things are wrong: both beside their fields, and in a summary that has the focus. */
export const Refused: Story = {
  parameters: { rows: ['N10'] },
  play: async ({ canvas }) => {
    await userEvent.clear(await canvas.findByRole('textbox', { name: 'Full name' }))
    const username = canvas.getByRole('textbox', { name: 'Username' })
    await userEvent.clear(username)
    await userEvent.type(username, 'No spaces{Enter}')
    await waitFor(() => expect(canvas.getByRole('group', { name: 'There are 2 problems' })).toHaveFocus())
  },
}

/** Somebody changed the same field elsewhere: both values, and the choice. */
export const Conflict: Story = {
  parameters: {
    adapter: () => {
      const adapter = memoryAdapter()
      // The first save finds a newer version.
      adapter.control.failNext('profile.update', new AccountError('conflict', { kind: 'stale_version' }))
      setTimeout(() => {
        adapter.control.state.user.fullName = 'Augusta Ada King'
      }, 300)
      return adapter
    },
  },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole('textbox', { name: 'Full name' })
    await new Promise((resolve) => {
      setTimeout(resolve, 400)
    })
    await userEvent.clear(field)
    await userEvent.type(field, 'Countess of Lovelace{Enter}')
    await expect(await canvas.findByText('Full name was changed somewhere else')).toBeVisible()
    await expect(field).toHaveValue('Countess of Lovelace')
  },
}

/** Okta decides about the name and the username; the rest is the user’s own. */
export const ManagedElsewhere: Story = {
  parameters: { scenario: 'sso-user' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Okta' })).toBeVisible()
    await expect(canvas.getByRole('textbox', { name: 'Full name' })).toHaveAttribute('readonly')
  },
}

/** All there to read, nothing to change, with the reason. */
export const Unavailable: Story = {
  parameters: {
    scenario: ({ user }: MemoryState) => {
      user.availability.profile = { state: 'unavailable', reason: 'policy' }
    },
  },
}

/** Fields that the product does not offer are not there. */
export const FewFields: Story = {
  parameters: {
    scenario: ({ user }: MemoryState) => {
      user.fields = { avatar: 'hidden', timezone: 'hidden', locale: 'hidden', username: 'readonly' }
    },
  },
}

export const CustomFields: Story = {
  args: {
    customFields: {
      jobTitle: {
        kind: 'text',
        label: 'Job title',
        hint: 'Shown in your signature.',
        autoComplete: 'organization-title',
      },
      pronouns: {
        kind: 'select',
        label: 'Pronouns',
        options: [
          { value: 'she', label: 'she / her' },
          { value: 'he', label: 'he / him' },
          { value: 'they', label: 'they / them' },
        ],
      },
      listed: {
        kind: 'toggle',
        label: 'Show me in the directory',
        hint: 'Everybody in your workspace finds you there.',
      },
    },
  },
}

/** A search over all time zones, by city, region or offset. */
export const TimeZones: Story = {
  play: async ({ canvas }) => {
    const field = await canvas.findByRole('combobox', { name: 'Time zone' })
    await userEvent.clear(field)
    await userEvent.type(field, 'new york')
    await expect(await canvas.findByRole('option', { name: /America\/New York/ })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect(field).toHaveDisplayValue(/America\/New York/)
    await userEvent.clear(field)
    await userEvent.type(field, 'austral')
  },
}

/** A zone that the browser does not know is shown as it is. */
export const UnknownTimeZone: Story = {
  parameters: {
    scenario: ({ user }: MemoryState) => {
      user.timezone = 'Mars/Olympus_Mons'
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('combobox', { name: 'Time zone' })).toHaveValue('Mars/Olympus_Mons')
  },
}

/** By pointer and fingers on the picture, by keyboard on the sliders. */
export const Cropping: Story = {
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Upload picture' })
    chooseFile(canvasElement, await pictureFile('holiday.png'))
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Crop your picture' }))
    await userEvent.click(dialog.getByRole('slider', { name: 'Zoom' }))
    await fireEvent.change(dialog.getByRole('slider', { name: 'Zoom' }), { target: { value: '40' } })
    await expect(dialog.getByRole('slider', { name: 'Top to bottom' })).toBeVisible()
  },
}

export const PictureSaved: Story = {
  play: async ({ canvas, canvasElement }) => {
    const button = await canvas.findByRole('button', { name: 'Upload picture' })
    button.focus()
    chooseFile(canvasElement, await pictureFile('holiday.jpg', { type: 'image/jpeg' }))
    const page = within(document.body)
    await userEvent.click(await page.findByRole('button', { name: 'Use this picture' }))
    await expect(await canvas.findByText('Your picture is saved.')).toBeVisible()
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Change picture' })).toHaveFocus())
    await expect(canvas.getByRole('button', { name: 'Remove picture' })).toBeVisible()
  },
}

/** The upload takes its time: how far it is, and the picture stays where it is. */
export const Uploading: Story = {
  parameters: {
    scenario: (state: MemoryState) => {
      state.network.latencyMs = 1_500
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Upload picture' }, { timeout: 10_000 })
    chooseFile(canvasElement, await pictureFile('holiday.png'))
    const page = within(document.body)
    await userEvent.click(await page.findByRole('button', { name: 'Use this picture' }))
    await expect(await page.findByRole('progressbar', { name: 'Uploading…' })).toBeVisible()
  },
}

/** The server says no: in the dialog, with the crop as it was. */
export const UploadFailed: Story = {
  parameters: {
    adapter: () => {
      const adapter = memoryAdapter()
      adapter.control.failNext('profile.setAvatar', new AccountError('rate_limited', { retryAfterMs: 60_000 }))
      return adapter
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Upload picture' })
    chooseFile(canvasElement, await pictureFile('holiday.png', { width: 400, height: 400 }))
    const page = within(document.body)
    await userEvent.click(await page.findByRole('button', { name: 'Use this picture' }))
    const dialog = within(await page.findByRole('dialog'))
    await expect(await dialog.findByText('Your picture could not be saved.')).toBeVisible()
  },
}

/** By what is in it, whatever it is called. */
export const WrongFile: Story = {
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Upload picture' })
    chooseFile(canvasElement, new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'me.png', { type: 'image/png' }))
    await expect(await canvas.findByText(/This file is no picture that works here/)).toBeVisible()
  },
}

/** Neither a name, a picture nor a username yet. */
export const NewUser: Story = {
  parameters: {
    scenario: ({ user }: MemoryState) => {
      Object.assign(user, { fullName: null, username: null, timezone: null, locale: null })
    },
  },
}

export const Saving: Story = {
  parameters: { scenario: 'slow' },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole('textbox', { name: 'Full name' }, { timeout: 20_000 })
    await userEvent.type(field, ' King{Enter}')
    const button = canvas.getByRole('button', { name: 'Save changes' })
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
  },
}

/** What was typed stays. */
export const SaveFailed: Story = {
  parameters: {
    adapter: () => {
      const adapter = memoryAdapter()
      adapter.control.failNext('profile.update', new AccountError('network', { offline: true }))
      return adapter
    },
  },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole('textbox', { name: 'Full name' })
    await userEvent.type(field, ' King{Enter}')
    await expect(await canvas.findByText(/You are offline/)).toBeVisible()
    await expect(field).toHaveValue('Ada Lovelace King')
  },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Offline: Story = { parameters: { scenario: 'offline' } }

/** The session ended elsewhere: everything is locked, with the way back in. */
export const SignedOut: Story = {
  parameters: { scenario: 'expired' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign in again' })).toBeVisible()
  },
}

export const LongNames: Story = { parameters: { scenario: 'long-names' }, globals: { width: '320' } }

export const RightToLeft: Story = {
  parameters: { scenario: 'right-to-left' },
  globals: { dir: 'rtl', locale: 'ar-XB' },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const Narrow: Story = { globals: { width: '320' } }
