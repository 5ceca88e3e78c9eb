import { render, screen, waitFor } from '@testing-library/react'
import * as EmailChange from 'latchkey/email-change'
import { createRef, type ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { newEmail, oldEmail, openEmail, root, started } from './support.js'

/** Every part, with markup of one's own. */
function Own({
  onEdit,
  onVerify,
}: {
  onEdit?: (event: React.MouseEvent) => void
  onVerify?: () => void
}): ReactElement {
  return (
    <EmailChange.Root>
      <EmailChange.Current className={({ verified }) => (verified ? 'proved' : undefined)} />
      <EmailChange.Edit onClick={onEdit}>Edit</EmailChange.Edit>
      <EmailChange.Form>
        {({ form }) => (
          <>
            <EmailChange.NewEmail aria-label="New" />
            {form.problems('newEmail').map(({ code }) => code)}
            <EmailChange.Back>Back</EmailChange.Back>
            <EmailChange.Submit>Go</EmailChange.Submit>
          </>
        )}
      </EmailChange.Form>
      <EmailChange.Change>
        <EmailChange.Challenges>
          {({ role }) => (
            <EmailChange.Challenge>
              <EmailChange.CodeForm>
                <EmailChange.Code aria-label={`Code ${role}`} />
                <EmailChange.Verify onClick={onVerify}>Verify {role}</EmailChange.Verify>
              </EmailChange.CodeForm>
              <EmailChange.Resend render={(props, { seconds }) => <button {...props}>Again in {seconds}</button>} />
            </EmailChange.Challenge>
          )}
        </EmailChange.Challenges>
        <EmailChange.Check>Check</EmailChange.Check>
        <EmailChange.Cancel>Cancel</EmailChange.Cancel>
      </EmailChange.Change>
      <EmailChange.Status>{({ outcome }) => outcome?.kind}</EmailChange.Status>
    </EmailChange.Root>
  )
}
const part = (name: string) => document.querySelector(`[data-lk="email-change.${name}"]`)

describe('the parts of an e-mail change', () => {
  it('make a change with markup of one’s own, and show their state as attributes', async () => {
    const { user, memory } = await openEmail({ children: <Own /> })
    expect(part('current')).toHaveTextContent(oldEmail)
    expect(part('current')).toHaveClass('proved')
    expect(root()).toHaveAttribute('data-step', 'resting')
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    await user.type(screen.getByRole('textbox', { name: 'New' }), 'none')
    await user.click(screen.getByRole('button', { name: 'Go' }))
    await waitFor(() => expect(part('new-email')).toHaveAttribute('data-invalid'))
    expect(part('form')).toHaveTextContent('invalid')
    await user.clear(screen.getByRole('textbox', { name: 'New' }))
    await user.keyboard(`${newEmail}{Enter}`)

    await waitFor(() => expect(part('change')).toHaveAttribute('data-total', '1'))
    expect(part('change')).toHaveAttribute('data-verified', '0')
    expect(part('challenge')).toHaveAttribute('data-role', 'new')
    expect(part('challenge')).toHaveAttribute('data-status', 'sent')
    expect(part('resend')).toHaveAttribute('data-seconds', expect.stringMatching(/^(29|30)$/))
    expect(part('status')).toHaveAttribute('data-kind', 'sent')
    await user.keyboard(`${memory.control.sentCode()}{Enter}`)
    await waitFor(() => expect(part('status')).toHaveAttribute('data-kind', 'changed'))
    expect(root()).toHaveFocus()
  })

  it('call the consumer’s handler first, which may prevent theirs', async () => {
    const { user, inputs } = await openEmail({ children: <Own onEdit={(event) => event.preventDefault()} /> })
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    expect(part('form')).toBeNull()
    expect(inputs('email.start')).toEqual([])
  })

  it('hand on refs and attributes', async () => {
    const refs = {
      root: createRef<HTMLDivElement>(),
      form: createRef<HTMLFormElement>(),
      code: createRef<HTMLInputElement>(),
      challenge: createRef<HTMLLIElement>(),
    }
    await openEmail({
      prepare: started(),
      children: (
        <EmailChange.Root ref={refs.root} title="root">
          <EmailChange.Challenges>
            {() => (
              <EmailChange.Challenge ref={refs.challenge}>
                <EmailChange.CodeForm ref={refs.form}>
                  <EmailChange.Code ref={refs.code} aria-label="Code" />
                </EmailChange.CodeForm>
              </EmailChange.Challenge>
            )}
          </EmailChange.Challenges>
        </EmailChange.Root>
      ),
    })
    expect(refs.root.current).toHaveAttribute('title', 'root')
    expect(refs.form.current).toContainElement(refs.code.current)
    expect(refs.challenge.current).toContainElement(refs.form.current)
  })

  it('keep the attributes that a code needs', async () => {
    await openEmail({ prepare: started(), children: <Own /> })
    const field = screen.getByRole('textbox', { name: 'Code new' })
    expect(field).toHaveAttribute('autocomplete', 'one-time-code')
    expect(field.closest('form')).toHaveAttribute('method', 'post')
  })

  it.each([
    ['Current', <EmailChange.Current key="part" />],
    ['Loading', <EmailChange.Loading key="part" />],
    ['Edit', <EmailChange.Edit key="part" />],
  ])('%s says that it belongs into a Root', (name, alone) => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(alone)).toThrow(
      `<EmailChange.${name}> has nothing to belong to. Put it inside of <EmailChange.Root>`,
    )
    silent.mockRestore()
  })

  it.each([
    ['Form', <EmailChange.NewEmail key="part" />],
    ['Challenges', <EmailChange.Challenge key="part" />],
    ['CodeForm', <EmailChange.Code key="part" />],
  ])('say, inside of a Root, that they belong into a %s', async (parent, alone) => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    const tree = <EmailChange.Root>{alone}</EmailChange.Root>
    await expect(openEmail({ children: tree })).rejects.toThrow(`Put it inside of <EmailChange.${parent}>`)
    silent.mockRestore()
  })
})
