import { screen } from '@testing-library/react'
import type { PreferenceSchema } from 'latchkey/contract'
import { expect, it } from 'vitest'
import { said, showPreferences, toggle } from './support.js'

/** What is on at first depends on the plan, as the product describes it to this user. */
const schemaOf = (plan: 'free' | 'paid'): PreferenceSchema => ({
  weeklyDigest: { kind: 'toggle', label: 'Weekly digest', default: true },
  productUpdates: { kind: 'toggle', label: 'Product updates', default: false },
  nudges: { kind: 'toggle', label: 'Nudges', default: plan === 'free' },
})

it.each([
  ['free', true],
  ['paid', false],
] as const)('are as the %s plan has them, until the user chooses', async (plan, nudges) => {
  const { user, sent } = await showPreferences({}, ({ preferences }) => {
    Object.assign(preferences, { schema: schemaOf(plan), values: {} })
  })
  expect(toggle('Product updates')).not.toBeChecked()
  expect(screen.queryByRole('switch', { name: 'Nudges', checked: nudges })).not.toBeNull()
  expect(sent).toEqual([])
  await user.click(toggle('Nudges'))
  await said('Saved.')
  expect(screen.queryByRole('switch', { name: 'Nudges', checked: !nudges })).not.toBeNull()
})
