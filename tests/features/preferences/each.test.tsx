import { act, screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { said, showPreferences, toggle } from './support.js'

describe('preferences that save by themselves', () => {
  it('save one toggle, say so beside it, and leave the focus there', async () => {
    const { user, sent } = await showPreferences()
    await user.click(toggle('Weekly digest'))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(toggle('Weekly digest')).toBeChecked()
    expect(toggle('Weekly digest')).toHaveFocus()
    expect(sent).toEqual([{ patch: { weeklyDigest: true }, version: '1' }])
  })

  it.each([2, 3, 4, 7])(
    'send two changes at most for %i quick clicks, one at a time, and end with the last one',
    async (clicks) => {
      const { user, sent, memory } = await showPreferences()
      const release = memory.control.holdAnswers()
      for (let click = 0; click < clicks; click += 1) await user.click(toggle('Weekly digest'))
      await waitFor(() => expect(sent).toHaveLength(1))
      release()
      const last = clicks % 2 === 1
      await waitFor(() => expect(memory.control.state.preferences.values.weeklyDigest).toBe(last))
      await waitFor(() => expect(toggle('Weekly digest').closest('[data-pending]')).toBeNull())
      expect(toggle('Weekly digest').getAttribute('aria-checked')).toBe(String(last))
      expect(sent).toHaveLength(last ? 1 : 2)
    },
  )

  it('save several one after the other, each with the version that the former one made', async () => {
    const { user, sent, memory } = await showPreferences()
    const release = memory.control.holdAnswers()
    await user.click(toggle('Weekly digest'))
    await user.click(toggle('Animations'))
    release()
    await waitFor(() => expect(screen.getAllByText('Saved.')).toHaveLength(2))
    expect(sent).toEqual([
      { patch: { weeklyDigest: true }, version: '1' },
      { patch: { animations: false }, version: '2' },
    ])
  })

  it('go back to what holds when it cannot be saved, and say why', async () => {
    const { user, memory } = await showPreferences()
    memory.control.failNext('preferences.update', new AccountError('network', { offline: true }))
    await user.click(toggle('Weekly digest'))
    await said('Weekly digest was not saved.')
    expect(toggle('Weekly digest')).not.toBeChecked()
    expect(toggle('Weekly digest')).toHaveFocus()
    await user.click(toggle('Weekly digest'))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(screen.queryByText(/was not saved/)).not.toBeInTheDocument()
  })

  it('show what the server holds when the answer got lost', async () => {
    const { user, memory } = await showPreferences()
    memory.control.failNext('preferences.update', new AccountError('network', { timeout: true }))
    memory.control.state.preferences.values.weeklyDigest = true
    await user.click(toggle('Weekly digest'))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(toggle('Weekly digest')).toBeChecked()
  })

  it('tell the host at once what is chosen, and again when it goes back', async () => {
    const onChange = vi.fn()
    const { user, memory } = await showPreferences({ onChange })
    memory.control.failNext('preferences.update', new AccountError('provider', {}))
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(onChange.mock.calls[0]).toEqual([{ key: 'theme', value: 'dark' }])
    await said('Theme was not saved.')
    expect(onChange.mock.calls).toEqual([[{ key: 'theme', value: 'dark' }], [{ key: 'theme', value: 'system' }]])
  })

  it('save a number with Enter, and a text when the focus leaves it', async () => {
    const { user, sent } = await showPreferences()
    const rows = screen.getByRole('spinbutton', { name: 'Rows per page' })
    await user.clear(rows)
    await user.type(rows, '100')
    expect(sent).toEqual([])
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Saved.')).toBeInTheDocument()
    await user.type(screen.getByRole('textbox', { name: 'Signature' }), 'Ada')
    await user.tab()
    await waitFor(() => expect(screen.getAllByText('Saved.')).toHaveLength(2))
    expect(sent).toEqual([
      { patch: { rowsPerPage: 100 }, version: '1' },
      { patch: { signature: 'Ada' }, version: '2' },
    ])
  })

  it('keep a number that does not do in its field, say what would, and send nothing', async () => {
    const { user, sent } = await showPreferences()
    const rows = screen.getByRole('spinbutton', { name: 'Rows per page' })
    await user.clear(rows)
    await user.type(rows, '5{Enter}')
    await waitFor(() => expect(rows).toHaveAccessibleDescription(/Enter a number from 10 to 200\./))
    expect(rows).toBeInvalid()
    expect(rows).toHaveValue(5)
    expect(sent).toEqual([])
  })

  it('offer both values when another tab was quicker, and send mine only when asked', async () => {
    const { user, sent, beforeNext } = await showPreferences()
    beforeNext(({ preferences }) => {
      preferences.values.theme = 'light'
      preferences.version += 1
    })
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    await said('It is Light there. You chose Dark.')
    expect(screen.getByRole('radio', { name: 'Light' })).toBeChecked()
    expect(sent).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Use mine' }))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked()
    expect(sent[1]).toEqual({ patch: { theme: 'dark' }, version: '2' })
  })

  it('show a lock, keep it reachable, and let nobody change it', async () => {
    const { user, sent } = await showPreferences({}, ({ preferences }) => {
      preferences.locked = { productUpdates: { reason: 'plan', href: 'javascript:alert(1)' } }
    })
    await user.click(toggle('Product updates'))
    expect(toggle('Product updates')).toHaveAttribute('aria-disabled', 'true')
    expect(toggle('Product updates')).toHaveFocus()
    expect(toggle('Product updates')).toHaveAccessibleDescription('Your plan decides this.')
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(sent).toEqual([])
  })

  it('show the lock that somebody has put on it meanwhile', async () => {
    const { user, beforeNext } = await showPreferences()
    beforeNext(({ preferences }) => {
      preferences.locked = { weeklyDigest: { reason: 'policy' } }
    })
    await user.click(toggle('Weekly digest'))
    expect(await screen.findByText('Your organisation decides this.')).toBeVisible()
    expect(toggle('Weekly digest')).toHaveAttribute('aria-disabled', 'true')
    expect(toggle('Weekly digest')).not.toBeChecked()
  })

  it('say that what was chosen before is gone, and replace it only when the user chooses', async () => {
    const { user, sent } = await showPreferences({}, ({ preferences }) => {
      preferences.values.theme = 'sepia'
    })
    expect(screen.getByText(/not offered any more/)).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Like the system' })).toBeChecked()
    expect(sent).toEqual([])
    await user.click(screen.getByRole('radio', { name: 'Light' }))
    await screen.findByText('Saved.')
    expect(screen.queryByText(/not offered any more/)).not.toBeInTheDocument()
  })

  it('leave out what cannot be chosen now, and say why', async () => {
    const { user, sent } = await showPreferences({}, ({ preferences }) => {
      preferences.values.channels = ['in_app', 'slack']
    })
    expect(screen.getByRole('checkbox', { name: 'Slack' })).toBeDisabled()
    expect(screen.getByRole('checkbox', { name: 'Slack' })).toHaveAccessibleDescription('Connect Slack first')
    await user.click(screen.getByRole('checkbox', { name: 'Email' }))
    await screen.findByText('Saved.')
    expect(sent[0]?.patch).toEqual({ channels: ['in_app', 'email'] })
  })

  it('follow a change made elsewhere', async () => {
    const { memory } = await showPreferences()
    memory.control.state.preferences.values.weeklyDigest = true
    act(() => memory.control.emit({ type: 'changed', topics: ['preferences'] }))
    await waitFor(() => expect(toggle('Weekly digest')).toBeChecked())
  })

  it('show another user nothing of what the former one changed', async () => {
    const { user, memory } = await showPreferences()
    memory.control.failNext('preferences.update', new AccountError('provider', {}))
    await user.type(screen.getByRole('textbox', { name: 'Signature' }), 'Secret plans')
    act(() => memory.control.emit({ type: 'user_switched', userId: 'user_grace' }))
    await waitFor(() => expect(screen.queryByDisplayValue('Secret plans')).not.toBeInTheDocument())
  })
})
