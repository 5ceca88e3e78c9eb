import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountError, AccountProvider, type AnyAccountError, type FieldError } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { StrictMode, useEffect, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ErrorSummary } from '../../../src/react/form/error-summary.js'
import { type Form, type FormOptions, useForm } from '../../../src/react/form/index.js'
import { useProblemWords } from '../../../src/react/form/use-problem-words.js'
import { PasswordField } from '../../../src/ui/password-field.js'
import { TextField } from '../../../src/ui/text-field.js'
import { fieldsWith, placesWith } from '../../support/canary.js'

interface Values extends Record<string, unknown> {
  name: string
  username: string
  secret: string
}

type Options = Partial<FormOptions<Values>> & { hideSecret?: boolean }

const shown: { form?: Form<Values> } = {}
const current = (): Form<Values> => {
  if (!shown.form) throw new Error('There is no form.')
  return shown.form
}

function TestForm({ hideSecret, ...options }: Options) {
  const form = useForm<Values>({
    initial: { name: 'Ada', username: 'ada' },
    secrets: ['secret'],
    submit: async () => undefined,
    ...options,
  })
  const words = useProblemWords()
  useEffect(() => {
    shown.form = form
  })
  return (
    <form {...form.props} aria-label="Profile">
      <ErrorSummary form={form} labels={{ name: 'Name', username: 'Username', secret: 'Secret' }} />
      <TextField label="Name" {...form.register('name')} error={words.field(form.problems('name'))} />
      <TextField label="Username" {...form.register('username')} error={words.field(form.problems('username'))} />
      {hideSecret ? null : (
        <PasswordField
          label="Secret"
          autoComplete="new-password"
          revealLabel="Show"
          hideLabel="Hide"
          {...form.register('secret')}
          error={words.field(form.problems('secret'))}
        />
      )}
      <button type="submit">Save</button>
    </form>
  )
}

function show(options: Options = {}) {
  const adapter = memoryAdapter()
  const ui = (more: Options) => (
    <StrictMode>
      <AccountProvider adapter={adapter}>
        <TestForm {...options} {...more} />
      </AccountProvider>
    </StrictMode>
  )
  const view = render(ui({}))
  return { ...view, update: (more: Options) => view.rerender(ui(more)), user: userEvent.setup() }
}

const save = () => screen.getByRole('button', { name: 'Save' })
const name = () => screen.getByRole('textbox', { name: 'Name' })
const secret = () => screen.getByLabelText('Secret')
const summary = () => screen.queryByRole('group', { name: /problem|not saved/ })
const refuse = (...fields: FieldError[]) => new AccountError('validation', { fields })

describe('a form', () => {
  it('hands over what is in its fields, the secrets included', async () => {
    const submit = vi.fn(async (_values: Values) => undefined)
    const { user } = show({ submit })
    await user.clear(name())
    await user.type(name(), 'Grace')
    await user.type(secret(), ' pass word ')
    await user.click(save())
    expect(submit.mock.calls).toEqual([[{ name: 'Grace', username: 'ada', secret: ' pass word ' }]])
  })

  it('cannot put what was typed into the address, should it be sent before the page is ready', () => {
    show()
    expect(screen.getByRole('form')).toHaveAttribute('method', 'post')
  })

  it('says which fields differ, and goes back to the start', async () => {
    const { user } = show()
    expect(current().dirty).toBe(false)
    await user.type(name(), '!')
    await user.type(secret(), 'x')
    expect(current().dirty).toBe(true)
    expect(current().dirtyFields).toEqual(['name'])
    act(() => current().reset())
    expect(current().dirty).toBe(false)
    expect(name()).toHaveValue('Ada')
    expect(secret()).toHaveValue('')
  })

  it('takes what was read again, and leaves alone what the user has changed', async () => {
    const { user } = show()
    await user.type(name(), '!')
    act(() => current().rebase({ name: 'Ada L', username: 'ada-l' }))
    expect(name()).toHaveValue('Ada!')
    expect(screen.getByRole('textbox', { name: 'Username' })).toHaveValue('ada-l')
  })
})

describe('a submission that fails', () => {
  it('takes the user to the one field that is wrong, and keeps everything that was typed', async () => {
    const submit = async () => refuse({ field: 'name', code: 'too_short', params: { min: 5 } })
    const { user } = show({ submit })
    await user.type(secret(), 'kept')
    await user.click(save())
    await waitFor(() => expect(name()).toHaveFocus())
    expect(name()).toHaveAccessibleDescription('Use at least 5 characters.')
    expect(name()).toBeInvalid()
    expect(name()).toHaveValue('Ada')
    expect(secret()).toHaveValue('kept')
    expect(summary()).toBeNull()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('says the error of the field that the user is in, because the focus does not', async () => {
    const submit = async () => new AccountError('invalid_credentials', { field: 'secret' })
    const { user } = show({ submit })
    await user.type(secret(), 'wrong{Enter}')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('That is not right.'))
    expect(secret()).toHaveFocus()
  })

  it('lists several wrong fields from top to bottom, with links that lead to them', async () => {
    const submit = async () =>
      refuse(
        { field: 'secret', code: 'breached' },
        { field: 'username', code: 'taken' },
        { field: 'username', code: 'too_short' },
      )
    const { user } = show({ submit })
    await user.click(save())
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(summary()).toHaveAccessibleName('There are 2 problems')
    const links = within(summary() ?? document.body).getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual([
      'Username: This is already taken. Choose another one. This is too short. Make it longer.',
      'Secret: This password is known from a data breach. Choose another one.',
    ])
    const address = location.href
    await user.click(links[1] ?? document.body)
    expect(secret()).toHaveFocus()
    expect(location.href).toBe(address)
  })

  it('shows what is about no field in the summary, and takes the focus there', async () => {
    const { user } = show({ submit: async () => new AccountError('network', { offline: true }) })
    await user.click(save())
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(summary()).toHaveAccessibleDescription(/You are offline/)
  })

  it('never drops an error about a field that is not there', async () => {
    const { user } = show({ submit: async () => refuse({ field: 'elsewhere', code: 'required' }) })
    await user.click(save())
    await waitFor(() => expect(summary()).toHaveAccessibleDescription(/not on this form/))
  })

  it('puts an error without a field where the form says that it belongs', async () => {
    const submit = async (): Promise<AnyAccountError> => new AccountError('invalid_code', { attemptsLeft: 2 })
    const { user } = show({ submit, fieldOf: ({ code }) => (code === 'invalid_code' ? 'secret' : undefined) })
    await user.click(save())
    await waitFor(() => expect(secret()).toHaveAccessibleDescription(/You can try 2 more times/))
  })

  it('clears the words beside a field that the user puts right', async () => {
    const check = (values: Values) => (values.name === 'Ada' ? [{ field: 'name', code: 'taken' } as const] : [])
    const submit = vi.fn(async () => undefined)
    const { user } = show({ check, submit })
    await user.click(save())
    await waitFor(() => expect(name()).toBeInvalid())
    expect(submit).not.toHaveBeenCalled()
    await user.type(name(), '!')
    await waitFor(() => expect(name()).toBeValid())
    await user.click(save())
    expect(submit).toHaveBeenCalledOnce()
  })

  it('does not stop at a problem with a field that is not on the page', async () => {
    const submit = vi.fn(async () => undefined)
    const { user } = show({ submit, hideSecret: true, check: () => [{ field: 'secret', code: 'required' }] })
    await user.click(save())
    await waitFor(() => expect(submit).toHaveBeenCalledOnce())
  })
})

describe('a secret field', () => {
  const canary = 'canary-7d1f'

  it('leaves what is typed in its input and nowhere else, also after a submission that failed', async () => {
    const { user } = show({ submit: async () => refuse({ field: 'name', code: 'taken' }) })
    await user.type(secret(), canary)
    expect(placesWith(canary)).toEqual([])
    // What the form library holds, which no walk over React's tree gets to see.
    expect(current().watch('secret')).toBeUndefined()
    await user.click(save())
    await waitFor(() => expect(name()).toHaveFocus())
    expect(placesWith(canary)).toEqual([])
    expect(fieldsWith(canary)).toHaveLength(1)
  })

  it('is emptied after it has left the page, and when the page is left', async () => {
    const { user, update } = show()
    await user.type(secret(), canary)
    const input = secret()
    update({ hideSecret: true })
    await waitFor(() => expect(input).toHaveValue(''))
    update({ hideSecret: false })
    expect(secret()).toHaveValue('')
    await user.type(secret(), canary)
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(secret()).toHaveValue('')
    expect(name()).toHaveValue('Ada')
  })

  it('is emptied with its form, after the form has left the page', async () => {
    function Page() {
      const [open, setOpen] = useState(true)
      const done = async () => {
        setOpen(false)
        return undefined
      }
      return open ? <TestForm submit={done} /> : null
    }
    const user = userEvent.setup()
    render(
      <AccountProvider adapter={memoryAdapter()}>
        <Page />
      </AccountProvider>,
    )
    await user.type(secret(), canary)
    const input = secret()
    const stillShown: boolean[] = []
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => native?.get?.call(input),
      set(value) {
        stillShown.push(input.isConnected)
        native?.set?.call(input, value)
      },
    })
    await user.click(save())
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
    await waitFor(() => expect(input).toHaveValue(''))
    expect(stillShown).not.toContain(true)
    expect(current().values().secret).toBeUndefined()
  })
})
