import { screen, waitFor, within } from '@testing-library/react'
import type { CustomFields } from 'latchkey'
import type { MemoryState } from 'latchkey/adapters/memory'
import { describe, expect, it } from 'vitest'
import { openProfile, textbox } from './support.js'

const customFields: CustomFields = {
  jobTitle: { kind: 'text', label: 'Job title', required: true, maxLength: 10 },
  pronouns: { kind: 'select', label: 'Pronouns', options: [{ value: 'they', label: 'they / them' }] },
  listed: { kind: 'toggle', label: 'Show me in the directory' },
}
const zones = () => within(screen.getByRole('listbox', { name: 'Time zone' })).getAllByRole('option')
const zone = () => screen.getByRole('combobox', { name: 'Time zone' })

describe('the time zone', () => {
  it('is found by typing, chosen by keyboard, and saved', async () => {
    const { user, save, inputs } = await openProfile()
    await user.clear(zone())
    await user.type(zone(), 'new york')
    expect(zones()).toHaveLength(1)
    expect(zone()).toHaveAttribute('aria-activedescendant', zones()[0]?.id)
    await user.keyboard('{Enter}')
    expect(inputs('profile.update')).toEqual([])
    expect(zone()).toHaveDisplayValue(/^America\/New York/)
    expect(zone()).toHaveAttribute('aria-expanded', 'false')
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ timezone: 'America/New_York' }]))
  })

  it('is chosen with the arrow keys, and around the ends', async () => {
    const { user } = await openProfile()
    await user.type(zone(), '{Control>}a{/Control}pacific')
    const [first, second] = zones()
    await user.keyboard('{ArrowDown}')
    expect(zone()).toHaveAttribute('aria-activedescendant', second?.id)
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(zone()).toHaveAttribute('aria-activedescendant', zones().at(-1)?.id)
    expect(first).toBeInTheDocument()
  })

  it('is chosen by pointer', async () => {
    const { user } = await openProfile()
    await user.click(zone())
    await user.type(zone(), '{Control>}a{/Control}tokyo')
    await user.click(screen.getByRole('option', { name: /Tokyo/ }))
    expect(zone()).toHaveDisplayValue(/^Asia\/Tokyo/)
    expect(zone()).toHaveFocus()
  })

  it('stays what it was when the search is left or called off', async () => {
    const { user, save } = await openProfile()
    await user.clear(zone())
    await user.type(zone(), 'berl')
    await user.keyboard('{Escape}')
    expect(zone()).toHaveDisplayValue(/^Europe\/London/)
    await user.type(zone(), 'x')
    await user.tab()
    expect(zone()).toHaveDisplayValue(/^Europe\/London/)
    expect(save()).toHaveAttribute('aria-disabled', 'true')
  })

  it('can be emptied', async () => {
    const { user, save, inputs } = await openProfile()
    await user.clear(zone())
    await user.tab()
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ timezone: null }]))
  })

  it('of this device is offered at a click when it is another one', async () => {
    const { user, save, inputs } = await openProfile()
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    await user.click(screen.getByRole('button', { name: new RegExp(`^Use .+this device`) }))
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ timezone: own }]))
    expect(screen.queryByRole('button', { name: /this device/ })).toBeNull()
  })

  it('that the browser does not know is shown as it is, and not touched', async () => {
    const { user, save, inputs } = await openProfile({
      scenario: (state: MemoryState) => {
        state.user.timezone = 'Mars/Olympus_Mons'
      },
    })
    expect(zone()).toHaveDisplayValue('Mars/Olympus_Mons')
    await user.type(textbox('Full name'), '!')
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ fullName: 'Ada Lovelace!' }]))
  })
})

describe('the language', () => {
  it('offers what the host speaks, each in its own words, and keeps one that is not among them', async () => {
    await openProfile({ props: { locales: ['de', 'fr'] } })
    const list = screen.getByRole('combobox', { name: 'Language' })
    expect([...list.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'British English',
      'Deutsch',
      'Français',
    ])
    expect(list).toHaveValue('en-GB')
  })
})

describe('the host’s own fields', () => {
  it('are edited and saved beside the others, only what was changed', async () => {
    const { user, save, inputs } = await openProfile({ props: { customFields } })
    expect(textbox('Job title')).toHaveValue('Analyst')
    await user.clear(textbox('Job title'))
    await user.type(textbox('Job title'), 'Countess')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pronouns' }), 'they')
    await user.click(screen.getByRole('switch', { name: 'Show me in the directory' }))
    await user.click(save())
    await waitFor(() =>
      expect(inputs('profile.update')).toEqual([{ custom: { jobTitle: 'Countess', pronouns: 'they', listed: true } }]),
    )
    expect(textbox('Job title')).toHaveValue('Countess')
    expect(save()).toHaveAttribute('aria-disabled', 'true')
  })

  it('go back at Cancel', async () => {
    const { user, cancel } = await openProfile({ props: { customFields } })
    await user.click(screen.getByRole('switch'))
    await user.type(textbox('Job title'), '!')
    await user.click(cancel())
    expect(screen.getByRole('switch')).not.toBeChecked()
    expect(textbox('Job title')).toHaveValue('Analyst')
  })

  it('have their rules', async () => {
    const { user, save, inputs } = await openProfile({ props: { customFields } })
    await user.clear(textbox('Job title'))
    await user.click(save())
    await waitFor(() => expect(textbox('Job title')).toHaveAccessibleDescription('Fill this in.'))
    await user.type(textbox('Job title'), 'Countess of Lovelace')
    expect(await screen.findByText('Use 10 characters at most.')).toBeVisible()
    expect(inputs('profile.update')).toEqual([])
  })

  it('are readonly or hidden where the account says so', async () => {
    await openProfile({
      props: { customFields },
      scenario: (state: MemoryState) => {
        state.user.fields = { 'custom.jobTitle': 'readonly', 'custom.pronouns': 'hidden' }
      },
    })
    expect(textbox('Job title')).toHaveAttribute('readonly')
    expect(screen.queryByRole('combobox', { name: 'Pronouns' })).toBeNull()
  })

  it('show odd saved values as they are, and never make up a change', async () => {
    const { save } = await openProfile({
      props: { customFields },
      scenario: (state: MemoryState) => {
        state.user.custom = { jobTitle: 7, pronouns: 'xe', listed: 'yes' }
      },
    })
    expect(textbox('Job title')).toHaveValue('7')
    expect(screen.getByRole('combobox', { name: 'Pronouns' })).toHaveDisplayValue('xe')
    expect(screen.getByRole('switch')).not.toBeChecked()
    expect(save()).toHaveAttribute('aria-disabled', 'true')
  })
})

describe('hints', () => {
  it('are the host’s words for who sees what', async () => {
    await openProfile({ props: { hints: { fullName: 'Customers see it.', username: 'Teammates see it.' } } })
    expect(textbox('Full name')).toHaveAccessibleDescription('Customers see it.')
    expect(textbox('Username')).toHaveAccessibleDescription('Teammates see it.')
  })

  it('tell browsers what each field is for', async () => {
    await openProfile()
    expect(textbox('Full name')).toHaveAttribute('autocomplete', 'name')
    expect(textbox('Username')).toHaveAttribute('autocomplete', 'username')
  })
})
