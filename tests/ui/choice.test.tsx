import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Choice } from '../../src/ui/choice.js'

const options = [
  { value: 'daily', label: 'Daily', description: 'Every morning.' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'never', label: 'Never', description: 'Not with your plan.', unavailable: true },
]

function Single({ display }: { display: 'radio' | 'list' }) {
  const [value, setValue] = useState('daily')
  return <Choice label="How often" display={display} options={options} value={value} onValueChange={setValue} />
}

describe('Choice of one', () => {
  it('is a labelled group of radio buttons that the arrow keys walk through', async () => {
    render(<Single display="radio" />)
    expect(screen.getByRole('radiogroup', { name: 'How often' })).toBeInTheDocument()
    await userEvent.tab()
    expect(screen.getByRole('radio', { name: 'Daily' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByRole('radio', { name: 'Weekly' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Daily' })).not.toBeChecked()
  })

  it('tells why an option cannot be chosen', () => {
    render(<Single display="radio" />)
    const never = screen.getByRole('radio', { name: 'Never' })
    expect(never).toBeDisabled()
    expect(never).toHaveAccessibleDescription('Not with your plan.')
  })

  it('can be a list', async () => {
    render(<Single display="list" />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How often' }), 'Weekly')
    expect(screen.getByRole('combobox')).toHaveValue('weekly')
    expect(screen.getByRole('option', { name: 'Never' })).toBeDisabled()
  })

  it.each(['radio', 'list'] as const)('as a %s reads its error, then its hint', (display) => {
    render(
      <Choice
        label="How often"
        hint="By email."
        error="Choose one."
        display={display}
        options={options}
        value=""
        onValueChange={() => {}}
      />,
    )
    const control = screen.getByRole(display === 'radio' ? 'radiogroup' : 'combobox')
    expect(control).toHaveAccessibleDescription('Choose one. By email.')
    expect(control).toHaveAttribute('aria-invalid', 'true')
  })

  it.each(['radio', 'list'] as const)(
    'as a %s that is inert keeps its value and can still be reached',
    async (display) => {
      const changed = vi.fn()
      render(
        <Choice
          label="How often"
          display={display}
          options={options}
          value="daily"
          onValueChange={changed}
          aria-disabled
        />,
      )
      await userEvent.tab()
      if (display === 'radio') {
        expect(screen.getByRole('radio', { name: 'Daily' })).toHaveFocus()
        await userEvent.click(screen.getByText('Weekly'))
        expect(screen.getByRole('radio', { name: 'Daily' })).toBeChecked()
      } else {
        expect(screen.getByRole('combobox')).toHaveFocus()
        await userEvent.selectOptions(screen.getByRole('combobox'), 'Weekly')
        expect(screen.getByRole('combobox')).toHaveValue('daily')
      }
      expect(changed).not.toHaveBeenCalled()
    },
  )

  it.each(['radio', 'list'] as const)('as a %s gives its first control to the id and the ref', (display) => {
    const ref = createRef<HTMLInputElement | HTMLSelectElement>()
    render(
      <Choice
        ref={ref}
        id="often"
        label="How often"
        display={display}
        options={options}
        value="daily"
        onValueChange={() => {}}
        data-lk="preferences.choice"
      />,
    )
    const first = screen.getAllByRole(display === 'radio' ? 'radio' : 'combobox')[0]
    expect(ref.current).toBe(first)
    expect(first).toHaveAttribute('id', 'often')
    expect(document.querySelectorAll('[data-lk="preferences.choice"]')).toHaveLength(1)
  })
})

describe('Choice of many', () => {
  it('gives all chosen values, in the order of the options', async () => {
    const changed = vi.fn()
    render(<Choice multiple label="About what" options={options} value={['weekly']} onValueChange={changed} />)
    expect(screen.getByRole('group', { name: 'About what' })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Daily' }))
    expect(changed).toHaveBeenLastCalledWith(['daily', 'weekly'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'Weekly' }))
    expect(changed).toHaveBeenLastCalledWith([])
  })
})
