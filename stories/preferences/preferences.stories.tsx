import type { Meta, StoryObj } from '@storybook/react-vite'
import { Preferences } from 'latchkey'
import { type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, type PreferenceSchema, type PreferenceValue } from 'latchkey/contract'
import { expect, userEvent, waitFor } from 'storybook/test'

/** What the adapter describes as preferences. One story for every state of it. */
const meta = {
  title: 'Components/Preferences',
  component: Preferences,
  parameters: { scenario: 'default' },
} satisfies Meta<typeof Preferences>

export default meta
type Story = StoryObj<typeof meta>

/** An account with these preferences. */
const described = (schema: PreferenceSchema, values: Record<string, PreferenceValue> = {}) => ({
  scenario: (state: MemoryState) => {
    state.preferences = { schema, values, version: 1, locked: {} }
  },
})

/** Each control saves by itself and says so. */
export const EachByItself: Story = {
  play: async ({ canvas }) => {
    const digest = await canvas.findByRole('switch', { name: 'Weekly digest' })
    await expect(digest).toHaveAttribute('aria-checked', 'false')
    await userEvent.click(digest)
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    await expect(digest).toHaveAttribute('aria-checked', 'true')
    await expect(digest).toHaveFocus()
  },
}

/** All of it together, with save and cancel. */
export const AsAForm: Story = {
  args: { saving: 'form' },
  play: async ({ canvas }) => {
    const rows = await canvas.findByRole('spinbutton', { name: 'Rows per page' })
    await userEvent.clear(rows)
    await userEvent.type(rows, '100')
    await userEvent.click(canvas.getByRole('radio', { name: 'Dark' }))
    await expect(canvas.getByText('Unsaved changes')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText('Your preferences are saved.')).toBeVisible()
    await expect(rows).toHaveValue(100)
  },
}

export const Invalid: Story = {
  args: { saving: 'form' },
  play: async ({ canvas }) => {
    const rows = await canvas.findByRole('spinbutton', { name: 'Rows per page' })
    await userEvent.clear(rows)
    await userEvent.type(rows, '5')
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(rows).toHaveFocus())
    await expect(rows).toHaveAccessibleDescription(/Enter a number from 10 to 200/)
    await expect(rows).toHaveValue(5)
  },
}

/** What cannot be saved goes back to what holds, and says why. */
export const NotSaved: Story = {
  parameters: {
    adapter: () => {
      const adapter = memoryAdapter()
      adapter.control.failNext('preferences.update', new AccountError('network', { offline: true }))
      return adapter
    },
  },
  play: async ({ canvas }) => {
    const digest = await canvas.findByRole('switch', { name: 'Weekly digest' })
    await userEvent.click(digest)
    await expect(await canvas.findByText(/was not saved/)).toBeVisible()
    await expect(digest).toHaveAttribute('aria-checked', 'false')
    await expect(digest).toHaveFocus()
  },
}

/** Changed here and in another tab: both values are there to choose from. */
export const Conflict: Story = {
  parameters: {
    adapter: () => {
      const adapter = memoryAdapter()
      const { update, get, schema } = adapter.preferences
      let first = true
      const preferences = {
        schema,
        get,
        async update(input: Parameters<typeof update>[0], context: Parameters<typeof update>[1]) {
          if (first) {
            first = false
            adapter.control.state.preferences.values.theme = 'light'
            adapter.control.state.preferences.version += 1
          }
          return update(input, context)
        },
      }
      return { ...adapter, preferences }
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Dark' }))
    await expect(await canvas.findByText(/was changed elsewhere as well/)).toBeVisible()
    await expect(canvas.getByRole('radio', { name: 'Light' })).toBeChecked()
    await expect(canvas.getByRole('button', { name: 'Use mine' })).toBeVisible()
  },
}

/** The plan, the organisation or another system decides: shown, with the reason and the way there. */
export const Locked: Story = {
  parameters: described(
    {
      digest: {
        kind: 'toggle',
        label: 'Weekly digest',
        default: true,
        locked: { reason: 'plan', message: 'The free plan sends it to everybody.', href: '/plans' },
      },
      region: {
        kind: 'select',
        label: 'Where your data is kept',
        options: [
          { value: 'eu', label: 'European Union' },
          { value: 'us', label: 'United States' },
        ],
        default: 'eu',
        locked: { reason: 'policy' },
      },
      signature: { kind: 'text', label: 'Signature', default: 'Ada Lovelace', locked: { reason: 'managed' } },
    },
    {},
  ),
  play: async ({ canvas }) => {
    const digest = await canvas.findByRole('switch', { name: 'Weekly digest' })
    await expect(digest).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(digest)
    await expect(digest).toHaveAttribute('aria-checked', 'true')
    await expect(digest).toHaveAccessibleDescription(/The free plan sends it to everybody/)
  },
}

/** What was chosen before is not offered any more. */
export const Replaced: Story = {
  parameters: described(
    {
      tone: {
        kind: 'select',
        label: 'Tone',
        display: 'radio',
        options: [
          { value: 'concise', label: 'Concise' },
          { value: 'friendly', label: 'Friendly' },
        ],
        default: 'concise',
      },
    },
    { tone: 'poetic' },
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/not offered any more/)).toBeVisible()
    await expect(canvas.getByRole('radio', { name: 'Concise' })).toBeChecked()
  },
}

const fourteen = described(
  Object.fromEntries(
    ['Billing', 'Builds', 'Comments', 'Deploys', 'Incidents', 'Invites', 'Mentions'].flatMap((name) => [
      [`${name}-email`, { kind: 'toggle', label: `${name} by email`, group: name, default: true }],
      [`${name}-app`, { kind: 'toggle', label: `${name} in the app`, group: name, default: false }],
    ]),
  ),
)

/** Where there are many, one can be found by its words. */
export const Many: Story = {
  parameters: fourteen,
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Find a preference' }), 'deploys app')
    await expect(canvas.getAllByRole('switch')).toHaveLength(1)
    await expect(canvas.getByRole('switch', { name: 'Deploys in the app' })).toBeVisible()
  },
}

export const NotFound: Story = {
  parameters: fourteen,
  play: async ({ canvas }) => {
    const search = await canvas.findByRole('searchbox', { name: 'Find a preference' })
    await userEvent.type(search, 'xyz')
    await expect(await canvas.findByText('No preference has these words.')).toBeVisible()
  },
}

export const Nothing: Story = { parameters: described({}) }

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Slow: Story = { parameters: { scenario: 'slow' } }

export const Unavailable: Story = {
  parameters: {
    scenario: ({ user }: MemoryState) => {
      user.availability.preferences = { state: 'unavailable', reason: 'plan' }
    },
  },
}

/** The session ended elsewhere: everything is locked, with the way back in. */
export const SignedOut: Story = { parameters: { scenario: 'expired' } }

export const LongWords: Story = {
  globals: { width: '320' },
  parameters: described({
    one: {
      kind: 'toggle',
      label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      help: 'Everything that anybody could ever want to know about this preference, and some more of it besides.',
      default: true,
    },
    two: {
      kind: 'multi',
      label: 'Channels on which you want to hear about what happens',
      options: [
        { value: 'a', label: 'In the app, as a badge on the bell and as a line in the list below it' },
        { value: 'b', label: 'Slack', unavailable: 'Connect Slack under “Connected accounts” first' },
      ],
      default: ['a'],
    },
  }),
}

export const RightToLeft: Story = { globals: { dir: 'rtl', locale: 'ar-XB' } }

export const Dark: Story = { args: { saving: 'form' }, globals: { theme: 'dark' } }

export const Narrow: Story = { globals: { width: '320' } }
