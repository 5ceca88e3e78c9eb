import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { adapterNames } from './served.js'
import { ServedTable } from './served-table.js'

/** The table of *Guides/What adapters serve*, as the run of the adapter suite has found it. */
const meta = {
  title: 'Guides/Table of adapters',
  component: ServedTable,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
} satisfies Meta<typeof ServedTable>

export default meta
type Story = StoryObj<typeof meta>

export const Whole: Story = {
  play: async ({ canvas }) => {
    for (const name of adapterNames) await expect(canvas.getByRole('columnheader', { name })).toBeVisible()
    await expect(canvas.getAllByRole('img', { name: 'served' }).length).toBeGreaterThan(100)
    await expect(canvas.getByText(/Clerk deletes at once/)).toBeVisible()
  },
}

export const Narrow: Story = { parameters: { width: 320 } }
