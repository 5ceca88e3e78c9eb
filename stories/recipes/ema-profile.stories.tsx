import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { chooseFile, pictureFile } from '../profile-form/pictures.js'
import { emaServer } from './product-ema.js'
import { EmaPage } from './product-ema-page.js'
import { page, press, retype, section } from './steps.js'

/** The profile of a user of the EMA workspace: picture, personal info, and what can only be read. */
const meta = {
  title: 'Recipes/EMA workspace/Profile',
  component: EmaPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: { adapter: emaServer().adapter, start: 'profile-tab' },
  render: (args, { globals }) => <EmaPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof EmaPage>

export default meta
type Story = StoryObj<typeof meta>

const renamed = emaServer()
/** Full name, username, email and phone. Saving says where a name goes. */
export const PersonalInfo: Story = {
  args: { adapter: renamed.adapter },
  parameters: { rows: ['A7', 'A11', 'A12', 'A13', 'A14'] },
  play: async ({ canvas }) => {
    await retype(await canvas.findByRole('textbox', { name: 'Full name' }), 'Maya Lindqvist')
    await retype(canvas.getByRole('textbox', { name: 'Username' }), 'maya.l')
    await press(canvas, 'Save changes')
    await expect(await canvas.findByText('Your changes are saved.')).toBeVisible()
    await expect(canvas.getByText(/updated everywhere you appear/)).toBeVisible()
    await expect(renamed.control().state.user).toMatchObject({ fullName: 'Maya Lindqvist', username: 'maya.l' })
    await expect(await canvas.findByText('maya@northwind.example')).toBeVisible()
    await expect(await canvas.findByText('+1 415 555 0132')).toBeVisible()
  },
}

/** To look up, and not to change. */
export const AccountInfo: Story = {
  parameters: { rows: ['A15', 'A16'] },
  play: async ({ canvas }) => {
    const info = await section(canvas, 'Account info')
    await expect(info.getByText('Account created').nextElementSibling).toHaveTextContent(/20\d\d$/)
    await expect(info.getByText('Last sign-in').nextElementSibling).toHaveTextContent('2 days ago')
    await expect(info.queryByRole('textbox')).toBeNull()
    await expect(info.queryByRole('button')).toBeNull()
  },
}

/** An image of the user’s own, and back to the initials. */
export const ProfilePicture: Story = {
  parameters: { rows: ['A8', 'A9'] },
  args: { adapter: emaServer().adapter },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('MO')).toBeVisible()
    chooseFile(canvasElement, await pictureFile('me.png'))
    await userEvent.click(await page().findByRole('button', { name: 'Use this picture' }))
    await expect(await canvas.findByText('Your picture is saved.')).toBeVisible()
    await waitFor(() => expect(page().queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(canvas.queryByText('MO')).toBeNull())
    await press(canvas, 'Remove picture')
    await expect(await canvas.findByText('MO')).toBeVisible()
  },
}

const mail = emaServer()
/** The new address is verified first; until then the old one counts. */
export const ChangeEmail: Story = {
  parameters: { rows: ['A13', 'A17', 'A18'] },
  args: { adapter: mail.adapter },
  play: async ({ canvas }) => {
    const email = await section(canvas, 'Email')
    await expect(email.getByText('Your email is also your login identifier.')).toBeVisible()
    await press(email, 'Change email address')
    await userEvent.type(email.getByRole('textbox', { name: 'New email address' }), 'maya@lindqvist.example')
    await press(email, 'Continue')
    const code = await email.findByRole('textbox', { name: /^Code sent to/ })
    await expect(email.getByText(/^Until this is confirmed, you go on signing in with/)).toBeVisible()
    await expect(mail.control().state.user.email?.address).toBe('maya@northwind.example')
    await userEvent.type(code, mail.control().sentCode('maya@lindqvist.example') ?? '')
    await press(email, 'Confirm')
    await expect(await email.findByText(/Your email address is now/)).toBeVisible()
    await expect(mail.control().state.user.email?.address).toBe('maya@lindqvist.example')
  },
}

const phone = emaServer()
export const ChangePhone: Story = {
  parameters: { rows: ['A14'] },
  args: { adapter: phone.adapter },
  play: async ({ canvas }) => {
    const form = await section(canvas, 'Phone number')
    await press(form, 'Change phone number')
    await userEvent.type(await form.findByRole('textbox', { name: 'New phone number' }), '+1 415 555 0177')
    await press(form, 'Send the code')
    const code = await form.findByRole('textbox', { name: /^Code sent to/ })
    await userEvent.type(code, `${phone.control().sentCode() ?? ''}{Enter}`)
    await waitFor(() => expect(phone.control().state.user.phone?.number).toBe('+14155550177'))
    await expect(await form.findByRole('button', { name: 'Change phone number' })).toBeVisible()
  },
}

export const Narrow: Story = { globals: { width: '320' } }

export const Dark: Story = { globals: { theme: 'dark' } }
