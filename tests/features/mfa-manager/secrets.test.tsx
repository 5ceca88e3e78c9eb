import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { fieldsWith, placesWith, reaches } from '../../support/canary.js'
import { button, codeField, keyOnPage, openMfa, part, prove, saveCodes, setUpApp } from './support.js'

/** Where a secret is beside the page itself: the key in its groups, the link, the picture. */
const leaks = (secret: string) => placesWith(secret).filter((place) => place !== 'markup' && place !== 'attribute href')

describe('the key of an authenticator app', () => {
  it('is on the page alone: not in React, the address, storage or a log; and gone from it once it is confirmed', async () => {
    const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    )
    const { user, memory, errors } = await openMfa()
    const key = await setUpApp(user)
    const { length } = key
    expect(length).toBeGreaterThan(15)
    const grouped = part('setup-key')?.textContent ?? ''
    expect([...leaks(key), ...leaks(grouped)]).toEqual([])
    await prove(user, memory.control.totpCode(key))
    await saveCodes(user)
    expect([...placesWith(key), ...placesWith(grouped)]).toEqual([])
    expect(reaches([errors, logs.map(({ mock }) => mock.calls)], key)).toBe(false)
    vi.restoreAllMocks()
  })

  it.each([
    ['the user cancels', async (user: Awaited<ReturnType<typeof openMfa>>['user']) => user.click(button('Cancel'))],
    ['the page is left', async () => act(() => void window.dispatchEvent(new Event('pagehide')))],
  ])('is gone when %s', async (_, leave) => {
    const { user } = await openMfa()
    const key = await setUpApp(user)
    await leave(user)
    await waitFor(() => expect(placesWith(key)).toEqual([]))
    expect(keyOnPage()).toBe('')
  })

  it('is gone when the session ends in another tab', async () => {
    const { user, memory } = await openMfa()
    const key = await setUpApp(user)
    act(() => memory.control.signOutElsewhere())
    await waitFor(() => expect(placesWith(key)).toEqual([]))
  })

  it('is left out by recorders: the picture, the key and the link', async () => {
    const { user } = await openMfa()
    await setUpApp(user)
    for (const name of ['qr-code', 'setup-key', 'open-app']) {
      expect(part(name)).toHaveAttribute('data-sentry-block')
      expect(part(name)).toHaveClass('rr-block', 'ph-no-capture')
    }
    expect(part('setup-key')).toHaveAttribute('translate', 'no')
    expect(part('setup-key')).toHaveAttribute('dir', 'ltr')
  })
})

it('a code that was typed is in its input alone, and goes with it', async () => {
  const { user } = await openMfa()
  await setUpApp(user)
  await user.type(codeField(), '918273')
  const field = codeField()
  expect(placesWith('918273')).toEqual([])
  expect(fieldsWith('918273')).toEqual([field])
  await user.click(button('Cancel'))
  await waitFor(() => expect(field).toHaveValue(''))
})

it('backup codes are gone from the page and from React once they are saved', async () => {
  const { user, memory } = await openMfa()
  const key = await setUpApp(user)
  await prove(user, memory.control.totpCode(key))
  await waitFor(() => expect(document.querySelector('[data-lk="backup-codes.panel"] li')).not.toBeNull())
  const code = document.querySelector('[data-lk="backup-codes.panel"] li')?.textContent ?? ''
  expect(code.length).toBeGreaterThan(8)
  expect(placesWith(code).filter((place) => place !== 'markup')).toEqual([])
  await saveCodes(user)
  expect(placesWith(code)).toEqual([])
})
