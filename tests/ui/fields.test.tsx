import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { useForm } from 'react-hook-form'
import { describe, expect, it, vi } from 'vitest'
import { CodeField } from '../../src/ui/code-field.js'
import { TextField } from '../../src/ui/text-field.js'

describe('TextField', () => {
  it('is named by its label and reads its error first, then its hint, then what else describes it', () => {
    render(
      <>
        <TextField label="Username" hint="Letters and digits." error="Taken." aria-describedby="more" />
        <p id="more">Shown to others.</p>
      </>,
    )
    const input = screen.getByRole('textbox', { name: 'Username' })
    expect(input).toHaveAccessibleDescription('Taken. Letters and digits. Shown to others.')
    expect(input).toBeInvalid()
  })

  it('is valid and describes nothing when it has nothing to say', () => {
    render(<TextField label="Username" />)
    expect(screen.getByRole('textbox')).toBeValid()
    expect(screen.getByRole('textbox')).not.toHaveAttribute('aria-describedby')
  })

  it('tells that it may stay empty', () => {
    render(<TextField label="Phone" optionalText="(optional)" />)
    expect(screen.getByRole('textbox', { name: 'Phone (optional)' })).not.toBeRequired()
  })

  it('keeps the id and the native attributes that it is given', () => {
    render(<TextField label="Email" id="email" type="email" autoComplete="email" required readOnly dir="ltr" />)
    const input = screen.getByLabelText('Email')
    expect(input).toHaveAttribute('id', 'email')
    expect(input).toHaveAttribute('type', 'email')
    expect(input).toHaveAttribute('autocomplete', 'email')
    expect(input).toHaveAttribute('readonly')
    expect(input).toHaveAttribute('dir', 'ltr')
    expect(input).toBeRequired()
  })

  it('gives every field its own ids', () => {
    render(
      <>
        <TextField label="First" hint="a" />
        <TextField label="Second" hint="b" />
      </>,
    )
    expect(screen.getByLabelText('First').id).not.toBe(screen.getByLabelText('Second').id)
    expect(screen.getByLabelText('Second')).toHaveAccessibleDescription('b')
  })

  it('takes the registration of a form library as it is', async () => {
    const sent = vi.fn()
    function Form() {
      const { register, handleSubmit, setFocus } = useForm({ defaultValues: { name: 'Ada', code: '' } })
      return (
        <form onSubmit={handleSubmit((values) => sent(values))}>
          <TextField label="Name" {...register('name')} />
          <CodeField label="Code" {...register('code')} />
          <button type="submit">Save</button>
          <button type="button" onClick={() => setFocus('code')}>
            Go to code
          </button>
        </form>
      )
    }
    render(<Form />)
    expect(screen.getByLabelText('Name')).toHaveValue('Ada')
    await userEvent.type(screen.getByLabelText('Name'), ' L')
    await userEvent.click(screen.getByText('Go to code'))
    expect(screen.getByLabelText('Code')).toHaveFocus()
    await userEvent.keyboard('012 345')
    await userEvent.click(screen.getByText('Save'))
    expect(sent).toHaveBeenCalledWith({ name: 'Ada L', code: '012 345' })
  })
})

describe('CodeField', () => {
  it('is one text box for a one-time code, left to right in every language', () => {
    render(<CodeField label="Code" />)
    const input = screen.getByRole('textbox', { name: 'Code' })
    expect(input).toHaveAttribute('inputmode', 'numeric')
    expect(input).toHaveAttribute('autocomplete', 'one-time-code')
    expect(input).toHaveAttribute('type', 'text')
    expect(input).toHaveAttribute('dir', 'ltr')
    expect(input).not.toHaveAttribute('maxlength')
  })

  it('offers letters for a code of letters, and corrects none of them', () => {
    render(<CodeField label="Backup code" kind="alphanumeric" />)
    const input = screen.getByRole('textbox')
    expect(input).toHaveAttribute('inputmode', 'text')
    expect(input).toHaveAttribute('spellcheck', 'false')
    expect(input).toHaveAttribute('autocapitalize', 'none')
    expect(input).toHaveAttribute('autocorrect', 'off')
  })

  it.each(['123 456', '123-456', '012345'])(
    'takes a pasted %s whole, and does not send it by itself',
    async (pasted) => {
      const sent = vi.fn()
      const ref = createRef<HTMLInputElement>()
      render(
        <form onSubmit={sent}>
          <CodeField label="Code" ref={ref} />
        </form>,
      )
      await userEvent.click(screen.getByRole('textbox'))
      await userEvent.paste(pasted)
      expect(ref.current).toHaveValue(pasted)
      expect(sent).not.toHaveBeenCalled()
    },
  )
})
