import { screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { said, showPreferences, toggle } from './support.js'

const save = () => screen.getByRole('button', { name: 'Save' })
const rowsPerPage = () => screen.getByRole('spinbutton', { name: 'Rows per page' })

describe('preferences that are saved together', () => {
  it('send what changed, in one call, when the user says so', async () => {
    const { user, sent } = await showPreferences({ saving: 'form' })
    await user.click(toggle('Weekly digest'))
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    await user.clear(rowsPerPage())
    await user.type(rowsPerPage(), '100')
    expect(sent).toEqual([])
    await user.click(save())
    expect(await screen.findByText('Your preferences are saved.')).toBeVisible()
    expect(sent).toEqual([{ patch: { weeklyDigest: true, theme: 'dark', rowsPerPage: 100 }, version: '1' }])
    expect(save()).toHaveAttribute('aria-disabled', 'true')
  })

  it('send nothing twice for five clicks on Save', async () => {
    const { user, sent, memory } = await showPreferences({ saving: 'form' })
    await user.click(toggle('Weekly digest'))
    const release = memory.control.holdAnswers()
    for (let click = 0; click < 5; click += 1) save().click()
    release()
    await screen.findByText('Your preferences are saved.')
    expect(sent).toHaveLength(1)
  })

  it('go back with Cancel, and tell the host of it', async () => {
    const onChange = vi.fn()
    const onDirtyChange = vi.fn()
    const { user, sent } = await showPreferences({ saving: 'form', onChange, onDirtyChange })
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(onDirtyChange).toHaveBeenLastCalledWith(true)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole('radio', { name: 'Like the system' })).toBeChecked()
    expect(onChange).toHaveBeenLastCalledWith({ key: 'theme', value: 'system' })
    expect(onDirtyChange).toHaveBeenLastCalledWith(false)
    expect(sent).toEqual([])
  })

  it('take the user to what does not do, and send nothing', async () => {
    const { user, sent } = await showPreferences({ saving: 'form' })
    await user.clear(rowsPerPage())
    await user.type(rowsPerPage(), '5')
    await user.click(toggle('Weekly digest'))
    await user.click(save())
    await waitFor(() => expect(rowsPerPage()).toHaveFocus())
    expect(screen.getByText('One preference needs another look. Nothing was saved.')).toBeVisible()
    expect(toggle('Weekly digest')).toBeChecked()
    expect(sent).toEqual([])
  })

  it('put what the server refuses beside its control, and keep the rest', async () => {
    const { user, memory } = await showPreferences({ saving: 'form' })
    const fields = [{ field: 'signature', code: 'too_long', params: { max: 3 } }] as const
    memory.control.failNext('preferences.update', new AccountError('validation', { fields }))
    const signature = screen.getByRole('textbox', { name: 'Signature' })
    await user.type(signature, 'Countess')
    await user.click(save())
    await waitFor(() => expect(signature).toHaveFocus())
    expect(signature).toHaveAccessibleDescription(/Use 3 characters at most/)
    expect(signature).toHaveValue('Countess')
  })

  it('keep everything that was changed when it cannot be saved', async () => {
    const { user, memory } = await showPreferences({ saving: 'form' })
    memory.control.failNext('preferences.update', new AccountError('network', { offline: true }))
    await user.click(toggle('Weekly digest'))
    await user.click(save())
    expect(await screen.findByText('Your preferences were not saved.')).toBeVisible()
    expect(toggle('Weekly digest')).toBeChecked()
    await user.click(save())
    expect(await screen.findByText('Your preferences are saved.')).toBeVisible()
  })

  it('overwrite nobody unseen: both values are shown, and saving again keeps mine', async () => {
    const { user, sent, beforeNext } = await showPreferences({ saving: 'form' })
    beforeNext(({ preferences }) => {
      preferences.values.theme = 'light'
      preferences.version += 1
    })
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    await user.click(toggle('Weekly digest'))
    await user.click(save())
    await said('It is Light there. You chose Dark.')
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await user.click(save())
    expect(await screen.findByText('Your preferences are saved.')).toBeVisible()
    expect(sent[1]).toEqual({ patch: { theme: 'dark', weeklyDigest: true }, version: '2' })
  })

  it('leave the value from elsewhere when the user says so', async () => {
    const { user, beforeNext, memory } = await showPreferences({ saving: 'form' })
    beforeNext(({ preferences }) => {
      preferences.values.theme = 'light'
      preferences.version += 1
    })
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    await user.click(save())
    await user.click(await screen.findByRole('button', { name: 'Leave it' }))
    expect(screen.getByRole('radio', { name: 'Light' })).toBeChecked()
    expect(save()).toHaveAttribute('aria-disabled', 'true')
    expect(memory.control.state.preferences.values.theme).toBe('light')
  })
})
