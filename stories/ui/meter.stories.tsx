import type { Meta, StoryObj } from '@storybook/react-vite'
import { DefaultMeter } from '../../src/ui/meter.js'
import { elementStory, fits, longText } from './element-story.js'

/** How much of a limit is used. The words say it; the bar shows it. */
const meta = {
  title: 'Elements/Meter',
  component: DefaultMeter,
  ...elementStory,
  args: { label: 'Files', text: '3.2 GB of 5 GB used', value: 3.2, max: 5 },
} satisfies Meta<typeof DefaultMeter>

export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}

export const NearlyFull: Story = { args: { tone: 'warning', value: 4.7, text: '4.7 GB of 5 GB used' } }

export const Full: Story = { args: { tone: 'danger', value: 6, text: '6 GB of 5 GB used' } }

export const LongText: Story = { args: { label: longText, text: longText }, parameters: { width: 320 }, play: fits }

export const RightToLeft: Story = { args: { label: 'الملفات', text: '3.2 من 5 غيغابايت' }, globals: { dir: 'rtl' } }
