import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import * as PasswordChange from 'latchkey/password-change'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { current, next } from './support.js'

function Own({ onSubmitClick }: { onSubmitClick?: (event: React.MouseEvent) => void }) {
  return (
    <PasswordChange.Root>
      <PasswordChange.Form aria-label="Own">
        <PasswordChange.ErrorSummary>
          {(fields, error) => (
            <>
              <h3>{`${fields.length} wrong`}</h3>
              {error?.code}
              {fields.map(({ name, id, focus }) => (
                <a key={name} href={`#${id}`} onClick={focus}>
                  {name}
                </a>
              ))}
            </>
          )}
        </PasswordChange.ErrorSummary>
        <PasswordChange.Username />
        <PasswordChange.CurrentPassword aria-label="Old" className={({ invalid }) => (invalid ? 'wrong' : 'fine')} />
        <PasswordChange.FieldError field="currentPassword">{([problem]) => problem?.code}</PasswordChange.FieldError>
        <PasswordChange.NewPassword aria-label="New" />
        <PasswordChange.Rules>{({ id, limit }) => `${id} ${limit}`}</PasswordChange.Rules>
        <PasswordChange.Strength>{({ score }) => `score ${score}`}</PasswordChange.Strength>
        <PasswordChange.EndOtherSessions aria-label="End" />
        <PasswordChange.Submit onClick={onSubmitClick}>Go</PasswordChange.Submit>
      </PasswordChange.Form>
      <PasswordChange.Again>Again</PasswordChange.Again>
      <PasswordChange.Status>{({ kind }) => kind}</PasswordChange.Status>
    </PasswordChange.Root>
  )
}

const open = async (props: Parameters<typeof Own>[0] = {}) => {
  const memory = memoryAdapter()
  render(
    <AccountProvider adapter={memory}>
      <Own {...props} />
    </AccountProvider>,
  )
  await screen.findByLabelText('New')
  return { memory, user: userEvent.setup() }
}

describe('the parts of a password change', () => {
  it('make a form with markup of one’s own', async () => {
    const { user, memory } = await open()
    await user.type(screen.getByLabelText('Old'), current)
    await user.type(screen.getByLabelText('New'), next)
    expect(screen.getByText('minLength 12').closest('li')).toHaveAttribute('data-met')
    await user.click(screen.getByLabelText('End'))
    await user.click(screen.getByRole('button', { name: 'Go' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('changed'))
    expect(memory.control.acceptsPassword(next)).toBe(true)
    expect(memory.control.state.sessions).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'Again' }))
    expect(screen.getByLabelText('Old')).toHaveFocus()
  })

  it('tie an error to its input, and take the focus to what lists several', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Go' }))
    const heading = await screen.findByRole('heading', { name: '2 wrong' })
    await waitFor(() => expect(heading.parentElement).toHaveFocus())
    expect(screen.getByLabelText('Old')).toHaveAccessibleDescription('required')
    expect(screen.getByLabelText('Old')).toHaveClass('wrong')
    await user.click(screen.getByRole('link', { name: 'newPassword' }))
    expect(screen.getByLabelText('New')).toHaveFocus()
  })

  it('let the host prevent what they would do', async () => {
    const onSubmitClick = vi.fn((event: React.MouseEvent) => event.preventDefault())
    const { user, memory } = await open({ onSubmitClick })
    await user.type(screen.getByLabelText('New'), next)
    await user.click(screen.getByRole('button', { name: 'Go' }))
    expect(onSubmitClick).toHaveBeenCalledOnce()
    expect(memory.control.calls.some(({ operation }) => operation === 'password.change')).toBe(false)
  })

  it('give their elements to refs', async () => {
    const refs = { form: createRef<HTMLFormElement>(), input: createRef<HTMLInputElement>() }
    render(
      <AccountProvider adapter={memoryAdapter()}>
        <PasswordChange.Root>
          <PasswordChange.Form ref={refs.form}>
            <PasswordChange.NewPassword ref={refs.input} aria-label="New" />
          </PasswordChange.Form>
        </PasswordChange.Root>
      </AccountProvider>,
    )
    await screen.findByLabelText('New')
    expect(refs.input.current?.form).toBe(refs.form.current)
  })

  it.each([
    ['Root', <PasswordChange.Form key="" />, /<PasswordChange\.Form> .*inside of <PasswordChange\.Root>/],
    ['Form', <PasswordChange.NewPassword key="" />, /<PasswordChange\.NewPassword> .*inside of <PasswordChange\.Form>/],
  ])('say what is missing outside of their %s', (_, part, words) => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<AccountProvider adapter={memoryAdapter()}>{part}</AccountProvider>)).toThrow(words)
    silence.mockRestore()
  })
})
