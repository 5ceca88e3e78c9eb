import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountError, AccountProvider, type AnyAccountError } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ErrorSummary } from '../../../src/react/form/error-summary.js'
import { useProblemWords } from '../../../src/react/form/use-problem-words.js'
import { type SmallFormOptions, useSmallForm } from '../../../src/react/form/use-small-form.js'
import { TextField } from '../../../src/ui/text-field.js'
import { fieldsWith, placesWith } from '../../support/canary.js'

type Options = Partial<SmallFormOptions<'code' | 'name'>>

function TestForm(options: Options) {
  const form = useSmallForm<'code' | 'name'>({
    secrets: ['code'],
    check: ({ code }) => (code ? [] : [{ field: 'code', code: 'required' }]),
    submit: async () => undefined,
    ...options,
  })
  const words = useProblemWords()
  return (
    <form {...form.props} aria-label="Confirm">
      <ErrorSummary form={form} labels={{ code: 'Code', name: 'Name' }} />
      <TextField label="Code" {...form.register('code')} error={words.field(form.problems('code'))} />
      <TextField label="Name" {...form.register('name')} error={words.field(form.problems('name'))} />
      <button type="submit">Confirm</button>
      <button type="button" onClick={form.reset}>
        Reset
      </button>
    </form>
  )
}

function show(options: Options = {}) {
  const view = render(
    <StrictMode>
      <AccountProvider adapter={memoryAdapter()}>
        <TestForm {...options} />
      </AccountProvider>
    </StrictMode>,
  )
  return { ...view, user: userEvent.setup() }
}
const code = () => screen.getByLabelText('Code')
const name = () => screen.getByLabelText('Name')
const failing = (error: AnyAccountError) => ({ submit: vi.fn(async () => error) })

describe('a small form', () => {
  it('hands over what is typed, and holds it nowhere but in its inputs', async () => {
    const submit = vi.fn(async () => undefined)
    const { user } = show({ submit })
    await user.type(code(), '918273')
    await user.type(name(), 'Work{Enter}')
    expect(submit).toHaveBeenCalledExactlyOnceWith({ code: '918273', name: 'Work' })
    submit.mockClear()
    expect(placesWith('918273')).toEqual([])
    expect(fieldsWith('918273')).toEqual([code()])
  })

  it('leads to the field that is wrong before anything is sent, and is content once it is being put right', async () => {
    const submit = vi.fn(async () => undefined)
    const { user } = show({ submit })
    await user.type(name(), '{Enter}')
    await waitFor(() => expect(code()).toHaveFocus())
    expect(code()).toHaveAccessibleDescription('Fill this in.')
    expect(submit).not.toHaveBeenCalled()
    await user.type(code(), '1')
    expect(code()).toBeValid()
  })

  it('says beside a field what the server says about it, and keeps the text and the focus', async () => {
    const { user } = show({
      ...failing(new AccountError('invalid_code', {})),
      fieldOf: (error) => (error.code === 'invalid_code' ? 'code' : undefined),
    })
    await user.type(code(), '123456{Enter}')
    await waitFor(() => expect(code()).toBeInvalid())
    expect(code()).toHaveFocus()
    expect(code()).toHaveValue('123456')
    expect(screen.getByRole('status')).toHaveTextContent(/not right/)
  })

  it('lists several fields, and what is about the form as a whole, and takes the focus there', async () => {
    const fields = [
      { field: 'name', code: 'too_long' },
      { field: 'code', code: 'invalid' },
    ] as const
    const first = show(failing(new AccountError('validation', { fields })))
    await first.user.type(code(), '1{Enter}')
    await waitFor(() => expect(screen.getByRole('group', { name: 'There are 2 problems' })).toHaveFocus())
    first.unmount()

    const second = show(failing(new AccountError('network', {})))
    await second.user.type(code(), '1{Enter}')
    await waitFor(() => expect(screen.getByRole('group', { name: 'This was not saved' })).toHaveFocus())
    expect(code()).toHaveValue('1')
  })

  it('empties its secrets, and nothing else, when the page is left', async () => {
    const { user } = show()
    await user.type(code(), '123456')
    await user.type(name(), 'Work')
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(code()).toHaveValue('')
    expect(name()).toHaveValue('Work')
  })

  it('empties them when it goes, and when it begins anew', async () => {
    const { user, unmount } = show()
    const field = code()
    await user.type(field, '123456')
    await user.click(screen.getByRole('button', { name: 'Reset' }))
    expect(field).toHaveValue('')
    await user.type(field, '123456')
    unmount()
    await waitFor(() => expect(field).toHaveValue(''))
  })
})
