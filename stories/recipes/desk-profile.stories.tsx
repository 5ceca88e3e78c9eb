import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { storyServer } from '../email-change/server.js'
import { chooseFile, pictureFile } from '../profile-form/pictures.js'
import { deskAccount, identityProviders, soleOwner, withSingleSignOn } from './product-desk.js'
import { DeskPage } from './product-desk-page.js'
import { page, press, retype, section } from './steps.js'

/** The profile page of the support desk: who sees what, the address, single sign-on, and the danger zone. */
const meta = {
  title: 'Recipes/Support desk/Profile',
  component: DeskPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: { adapter: storyServer(deskAccount).parameters.adapter, start: 'profile-tab' },
  render: (args, { globals }) => <DeskPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof DeskPage>

export default meta
type Story = StoryObj<typeof meta>

const mine = storyServer(deskAccount)
/** From the menu behind the picture to the profile; the name says who sees it, and is saved by hand. */
export const Profile: Story = {
  parameters: { rows: ['B1', 'B2', 'B3', 'B7', 'B8', 'B37', 'B38'] },
  args: { start: 'organization', adapter: mine.parameters.adapter },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Teammates can’t change each other’s names/)).toBeVisible()
    await press(canvas, 'Your profile')
    await expect(await canvas.findByRole('tab', { name: 'Profile', selected: true })).toBeVisible()
    await expect(await canvas.findByText(/^What teammates and customers see: /)).toBeVisible()
    const name = await canvas.findByRole('textbox', { name: 'Display name' })
    await expect(name).toHaveAccessibleDescription('What teammates and customers see in conversations.')
    await retype(name, 'Priya from Support')
    await expect(mine.control().state.user.fullName).toBe('Priya Raman')
    await press(canvas, 'Save')
    await expect(await canvas.findByText('Your changes are saved.')).toBeVisible()
    await expect(mine.control().state.user.fullName).toBe('Priya from Support')
    await expect(canvas.getByText('It appears everywhere within about a minute.')).toBeVisible()
    await expect(canvas.getByText(/invitations and password resets go to it/)).toBeVisible()
  },
}

/** A picture that is not square is cropped. */
export const Avatar: Story = {
  parameters: { rows: ['B4', 'B5', 'B6'] },
  args: { adapter: storyServer(deskAccount).parameters.adapter },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('PNG or JPG, up to 2 MB. Square crops best.')).toBeVisible()
    chooseFile(canvasElement, await pictureFile('me.webp', { type: 'image/webp' }))
    await expect(await canvas.findByText(/Choose a PNG or JPG file/)).toBeVisible()
    chooseFile(canvasElement, new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'me.png', { type: 'image/png' }))
    await expect(await canvas.findByText(/too large\. Choose one of up to 2 MB/)).toBeVisible()
    chooseFile(canvasElement, await pictureFile('me.jpg', { type: 'image/jpeg' }))
    await userEvent.click(await page().findByRole('button', { name: 'Use this picture' }))
    await expect(await canvas.findByText('Your avatar is saved.')).toBeVisible()
    await waitFor(() => expect(page().queryByRole('dialog')).toBeNull())
  },
}

const mail = storyServer(deskAccount)
/** A code from the new address changes nothing by itself: the one from the current address is needed as well. */
export const ChangeEmail: Story = {
  parameters: { rows: ['B9', 'B10', 'B11', 'B12', 'B13', 'B14'] },
  args: { adapter: mail.parameters.adapter },
  play: async ({ canvas }) => {
    const email = await section(canvas, 'Email')
    await press(email, 'Change email')
    const next = email.getByRole('textbox', { name: 'New email' })
    await expect(next).toHaveAccessibleDescription(/Both are required, to prevent account takeover/)
    await userEvent.type(next, 'priya@raman.example')
    await press(email, 'Continue')
    await userEvent.type(
      await email.findByLabelText(/^Code sent to your new address/),
      mail.code('priya@raman.example'),
    )
    await press(email, 'Confirm new address')
    await expect(await email.findByText('1 of 2 confirmed')).toBeVisible()
    await expect(mail.control().state.user.email?.address).toBe('priya@harbour.example')
    const current = await email.findByLabelText(/^Code sent to your current address/)
    await userEvent.type(current, mail.code('priya@harbour.example'))
    await press(email, /^Confirm/)
    await expect(await email.findByText(/Your email address is now/)).toBeVisible()
    await expect(email.getByText(/Your organization memberships persist/)).toBeVisible()
    await expect(mail.control().state.user.email?.address).toBe('priya@raman.example')
  },
}

/** Warned on the profile page, with the way out; the name is still the user’s own. */
export const SingleSignOn: Story = {
  parameters: { rows: ['B27', 'B28', 'B29'] },
  args: { adapter: storyServer(withSingleSignOn(identityProviders.okta)).parameters.adapter },
  play: async ({ canvas }) => {
    for (const name of ['Email', 'Password']) {
      const managed = await section(canvas, name)
      await expect(
        await managed.findByText('Your organization uses single sign-on. You change this at Okta, not here.'),
      ).toBeVisible()
      await expect(managed.getByRole('link', { name: 'Okta' })).toHaveAttribute('href', identityProviders.okta.url)
      await expect(managed.queryByRole('button', { name: /Change/ })).toBeNull()
    }
    await expect(canvas.getByText('priya@harbour.example')).toBeVisible()
    await expect(await canvas.findByRole('textbox', { name: 'Display name' })).not.toHaveAttribute('readonly')
  },
}

export const SingleSignOnByAzure: Story = {
  parameters: { rows: ['B27', 'B29'] },
  args: { adapter: storyServer(withSingleSignOn(identityProviders.azure)).parameters.adapter },
  play: async ({ canvas }) => {
    const password = await section(canvas, 'Password')
    await expect(await password.findByRole('link', { name: 'Azure AD' })).toBeVisible()
  },
}

export const SingleSignOnByGoogle: Story = {
  parameters: { rows: ['B27', 'B29'] },
  args: { adapter: storyServer(withSingleSignOn(identityProviders.google)).parameters.adapter },
  play: async ({ canvas }) => {
    const password = await section(canvas, 'Password')
    await expect(await password.findByRole('link', { name: 'Google Workspace' })).toBeVisible()
  },
}

/** In the danger zone below the profile: what happens, and that leaving an organization is something else. */
export const DeleteAccount: Story = {
  parameters: { rows: ['B30', 'B31', 'B32', 'B33', 'B34', 'B35'] },
  args: { adapter: storyServer(deskAccount).parameters.adapter },
  play: async ({ canvas }) => {
    const zone = await section(canvas, 'Danger zone')
    await expect(await zone.findByText('You are removed from every organization.')).toBeVisible()
    await expect(zone.getByText('Your profile is deleted.')).toBeVisible()
    await expect(zone.getByText(/with your identity masked/)).toBeVisible()
    await expect(zone.getByText('This cannot be undone.')).toBeVisible()
    await expect(zone.getByText(/Leaving an organization is something else/)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Leave this organization' })).toBeVisible()
    await press(zone, 'Delete account')
    const phrase = await zone.findByRole('textbox', { name: /^Type delete my account/ })
    await userEvent.type(phrase, 'delete')
    await press(zone, 'Delete my account')
    await expect(await zone.findByText(/not the same as/)).toBeVisible()
    await userEvent.type(phrase, ' my account')
    await press(zone, 'Delete my account')
    await expect(await canvas.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  },
}

const owner = storyServer(soleOwner)
/** Each organization with its ways out; the button says what it waits for. After a transfer it waits no more. */
export const SoleOwner: Story = {
  parameters: { rows: ['B36', 'N1', 'N6'] },
  args: { adapter: owner.parameters.adapter },
  play: async ({ canvas }) => {
    const zone = await section(canvas, 'Danger zone')
    const start = await zone.findByRole('button', { name: 'Delete account' })
    await expect(start).toHaveAttribute('aria-disabled', 'true')
    await expect(start).toHaveAccessibleDescription('Settle these first')
    await expect(zone.getByRole('link', { name: 'Transfer ownership: Harbour Outfitters' })).toBeVisible()
    await expect(zone.getByRole('link', { name: 'Delete the organization: Pier 12 Coffee' })).toBeVisible()
  },
}

const transferred = storyServer(soleOwner)
/** Ownership was transferred in another tab: nothing is in the way any more. */
export const OwnershipTransferred: Story = {
  parameters: { rows: ['B36', 'N11'] },
  args: { adapter: transferred.parameters.adapter },
  play: async ({ canvas }) => {
    const zone = await section(canvas, 'Danger zone')
    await zone.findByText('You are the sole Owner of Harbour Outfitters.')
    transferred.control().state.deletion.blockers = []
    transferred.control().emit({ type: 'changed', topics: ['deletion'] })
    await waitFor(() => expect(zone.queryByText(/You are the sole Owner/)).toBeNull())
    await expect(zone.getByRole('button', { name: 'Delete account' })).not.toHaveAttribute('aria-disabled', 'true')
  },
}

export const Narrow: Story = { globals: { width: '320' } }

export const Dark: Story = {
  globals: { theme: 'dark' },
  args: { adapter: storyServer(soleOwner).parameters.adapter },
}
