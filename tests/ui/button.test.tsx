import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../src/ui/button.js'
import { Link } from '../../src/ui/link.js'
import { Switch } from '../../src/ui/switch.js'

describe('Button', () => {
  it('does not submit the form it stands in unless it says so', async () => {
    const submitted = vi.fn((event: React.FormEvent) => event.preventDefault())
    render(
      <form onSubmit={submitted}>
        <Button>Show</Button>
        <Button type="submit">Save</Button>
      </form>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(submitted).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(submitted).toHaveBeenCalledTimes(1)
  })

  it.each([{ pending: true }, { 'aria-disabled': true }, { 'aria-disabled': 'true' as const }])(
    'with %o keeps the focus and its name, and neither acts nor submits nor presses what is around it',
    async (props) => {
      const acted = vi.fn()
      const submitted = vi.fn((event: React.FormEvent) => event.preventDefault())
      const around = vi.fn()
      render(
        <form onSubmit={submitted}>
          {/* A host's row that can be pressed as a whole. */}
          <div onClick={around}>
            <input aria-label="Name" />
            <Button type="submit" onClick={acted} {...props}>
              Save
            </Button>
          </div>
        </form>,
      )
      const button = screen.getByRole('button', { name: 'Save' })
      expect(button).toHaveAttribute('aria-disabled', 'true')
      expect(button).toBeEnabled()

      await userEvent.click(button)
      expect(button).toHaveFocus()
      await userEvent.keyboard('{Enter} ')
      await userEvent.type(screen.getByRole('textbox'), 'Ada{Enter}', { skipClick: true })
      expect(acted).not.toHaveBeenCalled()
      expect(submitted).not.toHaveBeenCalled()
      expect(around).not.toHaveBeenCalled()
    },
  )

  it('works again once it is no longer pending, without losing the focus in between', async () => {
    const acted = vi.fn()
    const { rerender } = render(<Button onClick={acted}>Save</Button>)
    await userEvent.click(screen.getByRole('button'))
    rerender(
      <Button onClick={acted} pending>
        Save
      </Button>,
    )
    expect(screen.getByRole('button')).toHaveFocus()
    rerender(<Button onClick={acted}>Save</Button>)
    await userEvent.keyboard('{Enter}')
    expect(acted).toHaveBeenCalledTimes(2)
  })

  it('says what it is to the style sheet, and lets a part say more', () => {
    render(
      <Button variant="danger" size="small" pending data-lk="session-list.revoke">
        Sign out
      </Button>,
    )
    const button = screen.getByRole('button')
    expect(button).toHaveAttribute('data-lk-ui', 'button')
    expect(button).toHaveAttribute('data-variant', 'danger')
    expect(button).toHaveAttribute('data-size', 'small')
    expect(button).toHaveAttribute('data-pending', '')
    expect(button).toHaveAttribute('data-lk', 'session-list.revoke')
  })

  it('is named by its label when it shows an icon alone', () => {
    render(<Button icon={<svg aria-hidden="true" />} aria-label="Copy the key" />)
    expect(screen.getByRole('button', { name: 'Copy the key' })).toBeInTheDocument()
  })

  it('gives its element to a ref', () => {
    const ref = createRef<HTMLButtonElement>()
    render(<Button ref={ref}>Save</Button>)
    expect(ref.current).toBe(screen.getByRole('button'))
  })
})

describe('Link', () => {
  it('tells that it opens a new tab, and gives the new page no way back', () => {
    render(
      <Link href="https://okta.example" newTabLabel="opens in a new tab">
        Open Okta
      </Link>,
    )
    const link = screen.getByRole('link', { name: 'Open Okta (opens in a new tab)' })
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  })

  it('stays in this tab otherwise', () => {
    render(<Link href="/plans">Compare plans</Link>)
    expect(screen.getByRole('link', { name: 'Compare plans' })).not.toHaveAttribute('target')
  })
})

describe('Switch', () => {
  it('turns by Space, by a click on its words, and keeps its name in both states', async () => {
    const changed = vi.fn()
    const { rerender } = render(<Switch label="Weekly digest" checked={false} onCheckedChange={changed} />)
    const off = screen.getByRole('switch', { name: 'Weekly digest', checked: false })
    off.focus()
    await userEvent.keyboard(' ')
    expect(changed).toHaveBeenLastCalledWith(true)
    rerender(<Switch label="Weekly digest" checked onCheckedChange={changed} />)
    expect(screen.getByRole('switch', { name: 'Weekly digest', checked: true })).toBe(off)
    await userEvent.click(screen.getByText('Weekly digest'))
    expect(changed).toHaveBeenLastCalledWith(false)
  })

  it('reads out its description', () => {
    render(<Switch label="Digest" description="Every Monday." checked onCheckedChange={() => {}} />)
    expect(screen.getByRole('switch')).toHaveAccessibleDescription('Every Monday.')
  })

  it.each([{ pending: true }, { 'aria-disabled': true }])(
    'with %o keeps the focus and does not turn',
    async (props) => {
      const changed = vi.fn()
      render(<Switch label="Digest" checked onCheckedChange={changed} {...props} />)
      await userEvent.click(screen.getByRole('switch'))
      expect(screen.getByRole('switch')).toHaveFocus()
      expect(changed).not.toHaveBeenCalled()
    },
  )
})
