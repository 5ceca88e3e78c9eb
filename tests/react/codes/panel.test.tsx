import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { pathTo, placesWith } from '../../support/canary.js'
import { button, codes, savedBox, showCodes } from './support.js'

const panel = () => screen.queryByRole('group', { name: 'Save your backup codes' })
const leave = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented ? 'asked' : 'free'
}

describe('codes that are shown once', () => {
  it('can be read, each on its own, and are nowhere in React', () => {
    showCodes()
    const list = screen.getByRole('list', { name: 'Backup codes' })
    expect([...list.children].map((item) => item.textContent)).toEqual(codes)
    expect(list).toHaveAttribute('dir', 'ltr')
    expect(placesWith('canry-')).toEqual(['markup'])
  })

  it('are replaced by others, as many as there are', () => {
    const { put } = showCodes()
    put(['others-1', 'others-2'])
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['others-1', 'others-2'])
    expect(placesWith('canry-')).toEqual([])
  })

  it('stay until they are said to be saved: Done leads to where that is', async () => {
    const onDone = vi.fn()
    const { user } = showCodes({ onDone })
    await user.click(button('Done'))
    expect(savedBox()).toHaveFocus()
    expect(savedBox()).toBeInvalid()
    expect(screen.getByRole('group', { name: 'Before you close this' })).toHaveAccessibleDescription(
      /Save the codes first/,
    )
    savedBox().blur()
    await user.click(button('Done'))
    expect(savedBox()).toHaveFocus()
    expect(onDone).not.toHaveBeenCalled()
    expect(panel()).toBeInTheDocument()
  })

  it('are gone from everywhere once they are', async () => {
    const onDone = vi.fn()
    const { user, read } = showCodes({ onDone })
    const list = screen.getByRole('list')
    await user.click(savedBox())
    expect(savedBox()).toBeValid()
    await user.click(button('Done'))
    expect(onDone).toHaveBeenCalledTimes(1)
    expect(read()).toBeUndefined()
    expect(panel()).toBeNull()
    expect(list.textContent).toBe('')
    expect(placesWith('canry-')).toEqual([])
  })

  it('do not go by Escape', async () => {
    const { user, read } = showCodes()
    panel()?.focus()
    await user.keyboard('{Escape}')
    expect(panel()).toBeInTheDocument()
    expect(read()).toEqual(codes)
  })

  it('have the browser ask before the page goes, until they are said to be saved', async () => {
    const onUnsavedChange = vi.fn()
    const { user, unmount } = showCodes({ onUnsavedChange })
    expect(leave()).toBe('asked')
    expect(onUnsavedChange.mock.lastCall).toEqual([true])
    await user.click(savedBox())
    expect(leave()).toBe('free')
    expect(onUnsavedChange.mock.lastCall).toEqual([false])
    await user.click(savedBox())
    expect(leave()).toBe('asked')
    unmount()
    expect(leave()).toBe('free')
    expect(onUnsavedChange.mock.lastCall).toEqual([false])
  })

  it('are gone when the page is left', () => {
    const { read } = showCodes()
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(read()).toBeUndefined()
    expect(panel()).toBeNull()
    expect(placesWith('canry-')).toEqual([])
  })

  it('ask anew for every set whether it is saved', async () => {
    const { user, put } = showCodes()
    await user.click(savedBox())
    put(['others-1'])
    expect(savedBox()).not.toBeChecked()
  })

  it('tell the host’s developers once when they can be guessed, without the codes', () => {
    const { errors } = showCodes({}, ['canry1', 'canry1'])
    expect(errors.map(({ code, data }) => ({ code, data }))).toEqual([
      { code: 'misconfigured', data: { hint: 'backup codes: 1 of 2 are the same as another one' } },
    ])
    expect(pathTo(errors, 'canry')).toBeUndefined()
  })
})
