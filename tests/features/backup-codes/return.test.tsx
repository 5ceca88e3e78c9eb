import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BackupCodes } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { afterEach, expect, it, vi } from 'vitest'
import { findDialog, renderIn } from '../../react/support.js'
import { button, panel, shownCodes } from './support.js'

afterEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
})

it('shows new codes after a proof on another page, by one press, and keeps none of them in the tab', async () => {
  const memory = memoryAdapter({ scenario: 'two-codes-left' })
  const { stepUp, backupCodes } = memory.control.state
  stepUp.methods = ['redirect']
  stepUp.operations['backupCodes.regenerate'] = 'always'
  const unused = () => backupCodes.codes.filter(({ used }) => !used).length
  const onNavigate = vi.fn()
  const before = renderIn(memory, <BackupCodes />, { onNavigate })
  await userEvent.click(await screen.findByRole('button', { name: 'Get new codes' }, { timeout: 10_000 }))
  await userEvent.click(button('Get new codes'))
  await findDialog()
  await userEvent.click(screen.getByRole('button', { name: 'Go to that page' }))
  await waitFor(() => expect(onNavigate).toHaveBeenCalledTimes(1))
  before.unmount()

  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(performance.timeOrigin + 60_000)
  const url = memory.control.followRedirect(String(onNavigate.mock.lastCall?.[0]))
  history.replaceState(null, '', `/settings${new URL(url).search}`)
  renderIn(memory, <BackupCodes />)
  const dialog = await screen.findByRole('dialog', { name: 'You’re back' })
  expect(dialog).toHaveAccessibleDescription(/The old ones stop working/)
  // Coming back makes none by itself.
  expect(unused()).toBe(2)
  await userEvent.click(within(dialog).getByRole('button', { name: /new/i }))
  await waitFor(() => expect(panel()).toBeInTheDocument())
  expect(shownCodes()).toHaveLength(10)
  await waitFor(() => expect(panel()).toHaveFocus())
  expect(backupCodes.codes).toHaveLength(10)
  for (const code of shownCodes()) expect(JSON.stringify(sessionStorage)).not.toContain(code)
})
