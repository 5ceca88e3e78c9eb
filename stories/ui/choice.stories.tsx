import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import {
  Choice,
  type ChoiceProps,
  DefaultChoice,
  type MultipleChoiceProps,
  type SingleChoiceProps,
} from '../../src/ui/choice.js'
import { elementStory, fits, longText } from './element-story.js'

const options = [
  { value: 'daily', label: 'Daily', description: 'Every morning at nine.' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'never', label: 'Never', description: 'Needs the Pro plan.', unavailable: true },
]

function One(props: Partial<SingleChoiceProps>) {
  const [value, setValue] = useState('weekly')
  return (
    <Choice label="How often" options={options} {...props} multiple={false} value={value} onValueChange={setValue} />
  )
}

function Many(props: Partial<MultipleChoiceProps>) {
  const [value, setValue] = useState<readonly string[]>(['daily'])
  return <Choice label="What about" options={options} {...props} multiple value={value} onValueChange={setValue} />
}

/** One of several, as radio buttons or as a list, or several of many. */
const meta = { title: 'Elements/Choice', component: DefaultChoice, ...elementStory } satisfies Meta<ChoiceProps>

export default meta
type Story = StoryObj

export const Radios: Story = {
  render: () => <One hint="By email." />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'Daily' }))
    await expect(canvas.getByRole('radio', { name: 'Daily' })).toBeChecked()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { name: 'Weekly' })).toBeChecked()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { name: 'Daily' })).toBeChecked()
  },
}

export const List: Story = { render: () => <One display="list" hint="By email." /> }

export const Checkboxes: Story = { render: () => <Many optionalText="(optional)" /> }

export const Invalid: Story = {
  render: () => (
    <>
      <One error="Choose one." />
      <One display="list" error="Choose one." />
      <Many error="Choose at least two." />
    </>
  ),
}

export const Inert: Story = {
  render: () => (
    <>
      <One aria-disabled hint="Your administrator decides." />
      <One display="list" aria-disabled hint="Your administrator decides." />
    </>
  ),
}

export const LongText: Story = {
  render: () => <Many label={longText} options={[{ value: 'a', label: longText, description: longText }]} />,
  parameters: { width: 320 },
  play: fits,
}

export const RightToLeft: Story = {
  render: () => <One label="كم مرة" options={[{ value: 'weekly', label: 'أسبوعيًا', description: 'كل يوم اثنين.' }]} />,
  globals: { dir: 'rtl' },
}
