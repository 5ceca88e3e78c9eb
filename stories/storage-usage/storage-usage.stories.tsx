import type { Meta, StoryObj } from '@storybook/react-vite'
import { StorageUsage } from 'latchkey'
import type { MemoryState } from 'latchkey/adapters/memory'
import type { UsageMeter } from 'latchkey/contract'
import { expect } from 'storybook/test'

/** How much the user uses of what is limited. One story for every state of it. */
const meta = {
  title: 'Components/StorageUsage',
  component: StorageUsage,
  parameters: { scenario: 'default' },
} satisfies Meta<typeof StorageUsage>

export default meta
type Story = StoryObj<typeof meta>

const gibibyte = 1024 ** 3

/** An account of which this is known. */
const measured = (...meters: UsageMeter[]) => ({
  scenario: (state: MemoryState) => {
    state.usage = meters
  },
})

const files = (used: number, limit: number | null): UsageMeter => ({
  id: 'files',
  label: 'Files',
  used: used * gibibyte,
  limit: limit === null ? null : limit * gibibyte,
  unit: 'bytes',
})

export const SeveralMeters: Story = {
  play: async ({ canvas }) => {
    const meter = await canvas.findByRole('meter', { name: 'Files' })
    await expect(meter).toHaveAttribute('aria-valuetext', '3.2 GB of 4.7 GB')
    await expect(canvas.getByText('1,204, no limit')).toBeVisible()
  },
}

/** From nine tenths on, the user is told what is left. */
export const NearlyFull: Story = { parameters: measured(files(4.7, 5)) }

/** Nothing more fits, and the host's way to more room is there. */
export const OverTheLimit: Story = {
  args: { actions: <a href="#plans">See the plans</a> },
  parameters: measured(files(5.4, 5)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('That is 409.6 MB over the limit.')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'See the plans' })).toBeVisible()
  },
}

export const Unlimited: Story = { parameters: measured(files(640, null)) }

/** A unit that only the host knows is said in the host's word. */
export const OwnUnit: Story = {
  parameters: measured({ id: 'runs', label: 'Agent runs', used: 1_250, limit: 5_000, unit: 'runs' }),
}

/** One number did not come: the meter says so, and the others stay. */
export const Unknown: Story = {
  parameters: measured(
    Object.assign(files(0, 5), { used: 'a lot' }),
    Object.assign(files(12, 20), { id: 'mail', label: 'Mail', limit: 'some' }),
    { id: 'reports', label: 'Reports', used: 18, limit: 40, unit: 'count' },
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Unknown at the moment')).toBeVisible()
    await expect(canvas.getByText('12 GB, limit unknown')).toBeVisible()
  },
}

export const NothingMeasured: Story = { parameters: measured() }

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** The plan has no storage of one's own: the reason is said. */
export const Unavailable: Story = {
  parameters: {
    scenario: ({ user }: MemoryState) => {
      user.availability.usage = { state: 'unavailable', reason: 'plan' }
    },
  },
}

/** The session ended elsewhere: everything is locked, with the way back in. */
export const SignedOut: Story = { parameters: { scenario: 'expired' } }

export const LongWords: Story = {
  globals: { width: '320' },
  parameters: measured({
    ...files(4.96, 5),
    label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsakten of all years',
  }),
}

export const RightToLeft: Story = { globals: { dir: 'rtl', locale: 'ar-XB' } }

export const Dark: Story = { globals: { theme: 'dark' }, parameters: measured(files(4.7, 5)) }
