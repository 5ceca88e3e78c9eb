import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { createRef } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PasswordField } from '../../src/ui/password-field.js'

const props = {
  label: 'Current password',
  revealLabel: 'Show current password',
  hideLabel: 'Hide current password',
  autoComplete: 'current-password',
} as const

function field(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>('Current password')
}

afterEach(() => vi.restoreAllMocks())

describe('PasswordField', () => {
  it('hides the password at first, and shows and hides it by a button of its own name', async () => {
    render(<PasswordField {...props} />)
    expect(field()).toHaveAttribute('type', 'password')
    await userEvent.click(screen.getByRole('button', { name: 'Show current password' }))
    expect(field()).toHaveAttribute('type', 'text')
    await userEvent.click(screen.getByRole('button', { name: 'Hide current password' }))
    expect(field()).toHaveAttribute('type', 'password')
  })

  it('keeps the focus, the caret and the selection of whoever presses the button while typing', async () => {
    render(<PasswordField {...props} />)
    await userEvent.type(field(), 'correct horse')
    field().setSelectionRange(3, 7)
    // As Safari does: a new type sends the caret to the end.
    const setAttribute = field().setAttribute.bind(field())
    vi.spyOn(field(), 'setAttribute').mockImplementation((name, value) => {
      setAttribute(name, value)
      if (name === 'type') field().setSelectionRange(13, 13)
    })
    await userEvent.click(screen.getByRole('button'))
    expect(field()).toHaveFocus()
    expect([field().selectionStart, field().selectionEnd]).toEqual([3, 7])
  })

  it('leaves the focus on the button for whoever uses the keyboard', async () => {
    render(<PasswordField {...props} />)
    await userEvent.type(field(), 'horse')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(screen.getByRole('button', { name: 'Hide current password' })).toHaveFocus()
    expect(field()).toHaveAttribute('type', 'text')
  })

  it('does not submit the form with the reveal button', async () => {
    const sent = vi.fn((event: React.FormEvent) => event.preventDefault())
    render(
      <form onSubmit={sent}>
        <PasswordField {...props} />
      </form>,
    )
    await userEvent.click(screen.getByRole('button'))
    expect(sent).not.toHaveBeenCalled()
  })

  it.each(['submit', 'reset'] as const)('hides again by the time the form has had its %s', async (type) => {
    const seen: string[] = []
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault()
          seen.push(field().type)
        }}
        onReset={() => seen.push(field().type)}
      >
        <PasswordField {...props} />
      </form>,
    )
    await userEvent.click(screen.getByRole('button'))
    const form = field().form
    if (!form) throw new Error('The field stands in no form.')
    fireEvent[type](form)
    expect(seen).toEqual(['password'])
    expect(screen.getByRole('button', { name: 'Show current password' })).toBeInTheDocument()
  })

  it('hides again when the page is out of sight', async () => {
    render(<PasswordField {...props} />)
    await userEvent.click(screen.getByRole('button'))
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(field()).toHaveAttribute('type', 'password')
  })

  it('lets no spell checker, keyboard or session recorder have the password, shown or not', async () => {
    render(<PasswordField {...props} className="mine" />)
    for (const _ of ['hidden', 'shown']) {
      expect(field()).toHaveAttribute('spellcheck', 'false')
      expect(field()).toHaveAttribute('autocapitalize', 'none')
      expect(field()).toHaveAttribute('autocorrect', 'off')
      expect(field()).toHaveAttribute('data-sentry-block')
      expect(field()).toHaveClass('rr-block', 'ph-no-capture', 'mine')
      await userEvent.click(screen.getByRole('button'))
    }
  })

  it('tells password managers which password it is, and cuts none', () => {
    render(<PasswordField {...props} />)
    expect(field()).toHaveAttribute('autocomplete', 'current-password')
    expect(field()).not.toHaveAttribute('maxlength')
  })

  it('hands over every password as it was pasted, and leaves no trace of it in the markup', async () => {
    const ref = createRef<HTMLInputElement>()
    const { container } = render(<PasswordField {...props} ref={ref} />)
    const password = fc.string({ unit: 'binary', minLength: 64, maxLength: 1024 })
    // A text box holds one line: a line break cannot get into it at all.
    const line = password.map((text) => text.replace(/[\r\n]/g, ''))
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        await userEvent.clear(field())
        await userEvent.click(field())
        await userEvent.paste(text)
        expect(ref.current?.value).toBe(text)
        expect(container.querySelector('input')?.getAttribute('value')).toBeNull()
      }),
      { numRuns: 20 },
    )
  })

  it('shows a checklist below', () => {
    render(
      <PasswordField {...props} aria-describedby="rules">
        <ul id="rules">
          <li>A digit</li>
        </ul>
      </PasswordField>,
    )
    expect(field()).toHaveAccessibleDescription('A digit')
  })
})
