import type { Meta, StoryObj } from '@storybook/react-vite'
import { RoleBadge } from 'latchkey'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const editor = {
  id: 'role_editor',
  name: 'Editor',
  description: 'Can change everything but members and billing.',
  scope: { type: 'workspace', id: 'workspace_1', name: 'Analytical Engines' },
}

/** What a role is called. Needs neither an adapter nor a provider. */
const meta = {
  title: 'Components/RoleBadge',
  component: RoleBadge,
  parameters: { noProvider: true },
  args: { role: editor },
} satisfies Meta<typeof RoleBadge>

export default meta
type Story = StoryObj<typeof meta>

const details = 'Can change everything but members and billing.'

/** By pointer: it stays while the pointer is on the badge or on the tooltip. */
export const Hover: Story = {
  play: async ({ canvas }) => {
    const trigger = await canvas.findByRole('button', { name: 'Editor' })
    await userEvent.hover(trigger)
    const tooltip = await canvas.findByRole('tooltip')
    await expect(within(tooltip).getByText(details)).toBeVisible()
    await userEvent.hover(tooltip)
    await expect(tooltip).toBeVisible()
    await userEvent.unhover(tooltip)
    await waitFor(() => expect(tooltip).not.toBeVisible())
    await userEvent.hover(trigger)
  },
}

/** By keyboard: Escape closes it, and the focus stays. */
export const Focus: Story = {
  play: async ({ canvas }) => {
    const trigger = await canvas.findByRole('button', { name: 'Editor' })
    await userEvent.tab()
    await expect(trigger).toHaveFocus()
    await expect(trigger).toHaveAccessibleDescription(`Analytical Engines ${details}`)
    const tooltip = await canvas.findByRole('tooltip')
    await expect(tooltip).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(tooltip).not.toBeVisible()
    await expect(trigger).toHaveFocus()
  },
}

/** By finger: a tap opens it, a tap elsewhere closes it. */
export const Touch: Story = {
  play: async ({ canvas }) => {
    const trigger = await canvas.findByRole('button', { name: 'Editor' })
    await userEvent.pointer({ keys: '[TouchA]', target: trigger })
    const tooltip = await canvas.findByRole('tooltip')
    await waitFor(() => expect(tooltip).toBeVisible())
    await userEvent.pointer({ keys: '[TouchA]', target: document.body })
    await waitFor(() => expect(tooltip).not.toBeVisible())
  },
}

/** Nothing more to tell: no button, nothing to focus. */
export const NameOnly: Story = {
  args: { role: { id: 'role_viewer', name: 'Viewer' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Viewer')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

/** The host gives colours to its own roles. Each underlines the name and never stands for it. */
export const Tones: Story = {
  render: () => (
    <>
      {(['Owner', 'Admin', 'Billing', 'Editor', 'Guest'] as const).map((name) => (
        <p key={name}>
          <RoleBadge
            role={{ id: `role_${name}`, name }}
            tones={{ Owner: 'danger', Admin: 'warning', Billing: 'info', role_Editor: 'success' }}
          />
        </p>
      ))}
    </>
  ),
}

export const ScopeOnly: Story = {
  args: {
    role: { id: 'role_lead', name: 'Lead', scope: { type: 'project', id: 'p1', name: 'Difference Engine No. 2' } },
  },
}

/** At the edge of a narrow window, the tooltip is pushed inside. */
export const LongNames: Story = {
  args: {
    role: {
      id: 'role_long',
      name: 'Deputy assistant to the head of regional quality assurance',
      description: 'Reviews what the regional offices send in, and signs it off. '.repeat(4),
      scope: {
        type: 'workspace',
        id: 'w',
        name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      },
    },
  },
  globals: { width: '320' },
  play: async ({ canvas }) => {
    await userEvent.hover(await canvas.findByRole('button'))
    const tooltip = await canvas.findByRole('tooltip')
    await expect(tooltip.getBoundingClientRect().right).toBeLessThanOrEqual(document.documentElement.clientWidth)
  },
}

export const RightToLeft: Story = {
  args: { role: { id: 'role_editor', name: 'محرر', description: 'يمكنه تعديل كل شيء عدا الأعضاء والفواتير.' } },
  globals: { dir: 'rtl', locale: 'ar-XB' },
  play: async ({ canvas }) => {
    await userEvent.hover(await canvas.findByRole('button'))
    await expect(await canvas.findByRole('tooltip')).toBeVisible()
  },
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await userEvent.hover(await canvas.findByRole('button'))
  },
}
