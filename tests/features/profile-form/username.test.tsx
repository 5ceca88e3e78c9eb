import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { AccountError, extendAdapter } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openProfile, textbox, told } from './support.js'

afterEach(() => {
  vi.useRealTimers()
})

const verdict = () => document.querySelector('[data-lk="profile-form.username-verdict"]')

/** Types at once, as a fast hand does. */
const type = (value: string) => fireEvent.change(textbox('Username'), { target: { value } })
const pause = async () => {
  await act(() => vi.advanceTimersByTimeAsync(450))
  await act(() => vi.dynamicImportSettled())
}

async function open(options: Parameters<typeof openProfile>[0] = {}) {
  const opened = await openProfile(options)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const asked = () => opened.inputs('profile.checkUsername')
  return { ...opened, asked }
}

describe('the username', () => {
  it('is looked up once the user pauses, and not for every letter', async () => {
    const { asked } = await open()
    for (const text of ['ad', 'ada.', 'ada.l']) type(text)
    expect(asked()).toEqual([])
    expect(verdict()).toHaveTextContent('Checking whether it is free…')
    await pause()
    expect(asked()).toEqual([{ username: 'ada.l' }])
    expect(verdict()).toHaveTextContent('Nobody uses this name yet.')
  })

  it('is marked when somebody has it, and free again with the next letter', async () => {
    await open()
    type('grace')
    await pause()
    expect(textbox('Username')).toHaveAttribute('aria-invalid', 'true')
    expect(textbox('Username')).toHaveAccessibleDescription('This is already taken. Choose another one.')
    expect(verdict()).toHaveTextContent('already taken')
    type('grace1')
    expect(textbox('Username')).not.toHaveAttribute('aria-invalid')
  })

  it('calls the former question off, and listens to the latest answer only', async () => {
    const { adapter, asked } = await open()
    adapter.control.latencyMs = 1_000
    type('grace')
    await pause()
    type('grace1')
    await pause()
    expect(asked()).toHaveLength(2)
    await act(() => vi.advanceTimersByTimeAsync(3_000))
    expect(verdict()).toHaveTextContent('Nobody uses this name yet.')
    expect(textbox('Username')).not.toHaveAttribute('aria-invalid')
    expect(
      adapter.control.calls.find(({ input }) => (input as { username?: string })?.username === 'grace'),
    ).toMatchObject({
      outcome: 'cancelled',
    })
  })

  it.each([
    ['unchanged', 'ada'],
    ['empty', ''],
    ['too short', 'ab'],
    ['against the pattern', 'Ada King'],
  ])('is not looked up when it is %s', async (_, text) => {
    const { asked } = await open()
    type('grace1')
    type(text)
    await pause()
    expect(asked()).toEqual([])
    expect(verdict()).toBeEmptyDOMElement()
  })

  it('can be saved when nobody could say whether it is free', async () => {
    const { adapter, asked, inputs, save } = await open()
    adapter.control.failNext('profile.checkUsername', new AccountError('rate_limited', {}))
    type('countess')
    await pause()
    expect(asked()).toHaveLength(1)
    expect(verdict()).toHaveTextContent('Whether it is free will show when you save.')
    vi.useRealTimers()
    fireEvent.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ username: 'countess' }]))
    await waitFor(() => expect(told()).toContain('saved'))
  })

  it('never leads to a question for the password while the user types', async () => {
    const { adapter, asked } = await open()
    const requirement = { methods: [{ id: 'password', type: 'password' as const }], maxAgeSeconds: 60 }
    adapter.control.failNext(
      'profile.checkUsername',
      new AccountError('reauthentication_required', { requirement: requirement as never }),
    )
    type('countess')
    await pause()
    expect(asked()).toHaveLength(1)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is the server’s to refuse at last, although it was free a moment ago', async () => {
    const { adapter, save } = await open()
    type('countess')
    await pause()
    expect(verdict()).toHaveTextContent('Nobody uses this name yet.')
    adapter.control.state.taken.usernames.push('countess')
    vi.useRealTimers()
    fireEvent.click(save())
    await waitFor(() => expect(textbox('Username')).toHaveFocus())
    expect(textbox('Username')).toHaveAccessibleDescription('That is already taken. Choose another one.')
    expect(textbox('Username')).toHaveValue('countess')
    expect(verdict()).toBeEmptyDOMElement()
  })

  it('stays quiet where the adapter cannot say', async () => {
    const { asked } = await open({
      wrap: (adapter) => extendAdapter(adapter, { profile: { update: adapter.profile.update } }),
    })
    type('countess')
    await pause()
    expect(asked()).toEqual([])
    expect(verdict()).toBeEmptyDOMElement()
  })

  it('can be chosen once where it cannot be changed later', async () => {
    await openProfile({
      scenario: (state) => {
        state.policy.username = { immutable: true }
      },
    })
    expect(textbox('Username')).toHaveAttribute('readonly')
  })
})
