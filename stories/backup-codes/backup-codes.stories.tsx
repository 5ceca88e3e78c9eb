import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupCodes } from 'latchkey'
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { type BackupCodesStatus, omitFeatures } from 'latchkey/contract'
import { withFaults } from 'latchkey/testing'
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test'
import { storyServer } from '../email-change/server.js'

/** How many backup codes are left, and new ones. One story for every state of it. */
const meta = {
  title: 'Components/BackupCodes',
  component: BackupCodes,
  args: { productName: 'Northwick' },
  parameters: { scenario: 'two-codes-left' },
} satisfies Meta<typeof BackupCodes>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

/** A server that says this of its codes. */
const telling = (status: BackupCodesStatus) => ({
  adapter: () => {
    const memory = memoryAdapter({ scenario: 'two-codes-left' })
    return { ...memory, backupCodes: { ...memory.backupCodes, status: async () => status } }
  },
})
const failing = (fault: Parameters<typeof withFaults>[1]) => ({
  adapter: () => withFaults(memoryAdapter({ scenario: 'two-codes-left' }), fault),
})

async function ask(canvas: Canvas): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: 'Get new codes' }))
  await expect(canvas.getByRole('alertdialog', { name: 'Get new codes?' })).toBeVisible()
}

async function getNewCodes(canvas: Canvas): Promise<HTMLElement> {
  await ask(canvas)
  await userEvent.click(canvas.getByRole('button', { name: 'Get new codes' }))
  const panel = await canvas.findByRole('group', { name: 'Save your backup codes' })
  await waitFor(() => expect(panel).toHaveFocus())
  return panel
}

export const Some: Story = {
  parameters: telling({ generated: true, total: 10, remaining: 7, generatedAt: '2026-03-04T09:30:00Z' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('7 of 10 codes left')).toBeVisible()
  },
}

export const FewLeft: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Few left')).toBeVisible()
  },
}

export const NoneLeft: Story = { parameters: telling({ generated: true, total: 10, remaining: 0 }) }

export const NoneYet: Story = { parameters: telling({ generated: false }) }

/** Not every back end counts. */
export const UnknownCount: Story = {
  parameters: telling({ generated: 'unknown' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/can’t tell how many/)).toBeVisible()
  },
}

/** What changes nothing has the focus. */
export const Question: Story = {
  play: async ({ canvas }) => {
    await ask(canvas)
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Keep my codes' })).toHaveFocus())
  },
}

/** Shown once. Nothing of React knows them. */
export const NewCodes: Story = {
  play: async ({ canvas }) => {
    const panel = within(await getNewCodes(canvas))
    await expect(panel.getAllByRole('listitem')).toHaveLength(10)
    await userEvent.keyboard('{Escape}')
    await expect(panel.getByRole('list')).toBeVisible()
  },
}

/** `Done` leads to where it is said that they are saved. */
export const NotYetSaved: Story = {
  play: async ({ canvas }) => {
    await getNewCodes(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(canvas.getByRole('checkbox')).toHaveFocus())
    await expect(canvas.getByText(/Save the codes first/)).toBeVisible()
  },
}

export const Saved: Story = {
  parameters: { rows: ['N12'] },
  play: async ({ canvas, canvasElement }) => {
    await getNewCodes(canvas)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'I have saved these codes' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await expect(await canvas.findByText('10 of 10 codes left')).toBeVisible()
    await expect(canvasElement.querySelector('[data-lk="backup-codes.code"]')).toBeNull()
  },
}

export const Copied: Story = {
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await getNewCodes(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }))
    await expect(await canvas.findByText(/^Copied\./)).toBeVisible()
    write.mockRestore()
  },
}

/** The codes are selected, so that the user can copy them. */
export const CopyRefused: Story = {
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    const panel = within(await getNewCodes(canvas))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }))
    await expect(await canvas.findByText(/doesn’t let this page copy/)).toBeVisible()
    const codes = panel.getAllByRole('listitem').map(({ textContent }) => textContent)
    await waitFor(() => expect(getSelection()?.toString().split(/\s+/)).toEqual(codes))
    write.mockRestore()
  },
}

export const Downloaded: Story = {
  play: async ({ canvas }) => {
    const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await getNewCodes(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Download' }))
    await expect(await canvas.findByText('Your browser saves them as northwick-backup-codes.txt.')).toBeVisible()
    click.mockRestore()
  },
}

/** A frame may be forbidden to print, and then nothing happens at all. */
export const PrintRefused: Story = {
  play: async ({ canvas }) => {
    const print = spyOn(window, 'print').mockImplementation(() => {})
    await getNewCodes(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Print' }))
    await expect(await canvas.findByText(/can’t print from here/)).toBeVisible()
    print.mockRestore()
  },
}

/** Without the clipboard, which other apps can read. */
export const WithoutClipboard: Story = {
  args: { exports: ['download', 'print'] },
  play: async ({ canvas }) => {
    await getNewCodes(canvas)
    await expect(canvas.queryByRole('button', { name: 'Copy' })).toBeNull()
  },
}

export const StepUpNeeded: Story = {
  parameters: storyServer('two-codes-left', (memory: MemoryAdapter) => {
    memory.control.state.stepUp.operations['backupCodes.regenerate'] = 'always'
  }).parameters,
  play: async ({ canvas }) => {
    await ask(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Get new codes' }))
    const dialog = within(await within(document.body).findByRole('dialog', {}, { timeout: 10_000 }))
    await userEvent.click(await dialog.findByRole('button', { name: 'Cancel' }))
    await expect(await canvas.findByRole('alertdialog')).toBeVisible()
  },
}

/** The server made new codes, and nobody has them. */
export const AnswerLost: Story = {
  parameters: failing({ 'backupCodes.regenerate': { fault: 'F13', times: 1 } }),
  play: async ({ canvas }) => {
    await ask(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Get new codes' }))
    await expect(await canvas.findByText(/they did not arrive here/)).toBeVisible()
    await expect(canvas.queryByRole('alertdialog')).toBeNull()
  },
}

export const NotMade: Story = {
  parameters: failing({ 'backupCodes.regenerate': { fault: 'F04' } }),
  play: async ({ canvas }) => {
    await ask(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Get new codes' }))
    await expect(await canvas.findByText('No new codes were made.')).toBeVisible()
  },
}

export const TurnOffQuestion: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn off backup codes' }))
    await expect(canvas.getByRole('alertdialog', { name: 'Turn off backup codes?' })).toBeVisible()
  },
}

/** The policy wants a second factor first. */
export const NeedsSecondFactor: Story = {
  parameters: { scenario: 'default' },
  args: { mfaHref: '#mfa' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Set up two-factor authentication' })).toBeVisible()
  },
}

export const Managed: Story = { parameters: { scenario: 'sso-user' } }

export const NotSupported: Story = {
  parameters: { adapter: () => omitFeatures(memoryAdapter(), 'backupCodes') },
  args: { fallback: <p>Your administrator can let you in when you lose your phone.</p> },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = { parameters: { scenario: 'failing' } }

export const Offline: Story = { parameters: { scenario: 'offline' } }

const slow = storyServer('two-codes-left')
export const Slow: Story = {
  parameters: slow.parameters,
  play: async ({ canvas }) => {
    await ask(canvas)
    slow.control().latencyMs = 60_000
    const now = canvas.getByRole('button', { name: 'Get new codes' })
    await userEvent.click(now)
    await waitFor(() => expect(now).toHaveAttribute('data-pending'))
  },
}

export const LongProductName: Story = {
  args: { productName: 'Analytische Maschinen und Differenzmaschinen Gesellschaft mit beschränkter Haftung & Söhne' },
  globals: { locale: 'en-XA' },
  play: async ({ canvas }) => {
    const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await userEvent.click((await canvas.findAllByRole('button')).at(-1) ?? document.body)
    await userEvent.click((await canvas.findAllByRole('button')).at(-1) ?? document.body)
    await canvas.findByRole('list')
    await userEvent.click(canvas.getAllByRole('button')[0] ?? document.body)
    await expect(await canvas.findByText(/differenzmasch-backup-codes\.txt/)).toBeVisible()
    click.mockRestore()
  },
}

/** Codes read from left to right in a right-to-left page. */
export const RightToLeft: Story = {
  globals: { dir: 'rtl', locale: 'ar-XB' },
  play: async ({ canvas }) => {
    await userEvent.click((await canvas.findAllByRole('button')).at(-1) ?? document.body)
    await userEvent.click((await canvas.findAllByRole('button')).at(-1) ?? document.body)
    await expect(await canvas.findByRole('list')).toHaveAttribute('dir', 'ltr')
  },
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await getNewCodes(canvas)
  },
}

export const Narrow: Story = {
  globals: { width: '320' },
  play: async ({ canvas }) => {
    await getNewCodes(canvas)
  },
}
