import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Tabs } from '../../src/ui/tabs.js'

const items = [
  { value: 'profile', label: 'Profile', content: <p>Your name</p> },
  { value: 'security', label: 'Security', badge: <span>New</span>, content: <input aria-label="Password" /> },
  { value: 'storage', label: 'Storage', content: <p>3 GB</p> },
]

function Page({ dir }: { dir?: 'ltr' | 'rtl' }) {
  const [value, setValue] = useState('profile')
  return <Tabs label="Account settings" items={items} value={value} onValueChange={setValue} dir={dir} />
}

function selected(): string | null {
  return screen.getByRole('tab', { selected: true }).textContent
}

describe('Tabs', () => {
  it('is a named list that shows the panel of the open tab', async () => {
    render(<Page />)
    expect(screen.getByRole('tablist', { name: 'Account settings' })).toBeInTheDocument()
    expect(screen.getByRole('tabpanel', { name: 'Profile' })).toHaveTextContent('Your name')
    await userEvent.click(screen.getByRole('tab', { name: 'Security New' }))
    expect(screen.getByRole('tabpanel', { name: 'Security New' })).toContainElement(screen.getByLabelText('Password'))
    expect(screen.getAllByRole('tabpanel')).toHaveLength(1)
  })

  it.each([
    ['ltr', '{ArrowRight}', '{ArrowLeft}'],
    ['rtl', '{ArrowLeft}', '{ArrowRight}'],
  ] as const)('walks round by the arrow keys, %s', async (dir, forward, back) => {
    render(<Page dir={dir} />)
    await userEvent.tab()
    await userEvent.keyboard(forward)
    expect(selected()).toBe('Security New')
    await userEvent.keyboard(back + back)
    expect(selected()).toBe('Storage')
    await userEvent.keyboard(forward)
    expect(selected()).toBe('Profile')
  })

  it('goes to the ends by Home and End, and leaves Up and Down to the page', async () => {
    render(<Page />)
    await userEvent.tab()
    await userEvent.keyboard('{End}')
    expect(selected()).toBe('Storage')
    await userEvent.keyboard('{ArrowDown}{ArrowUp}')
    expect(selected()).toBe('Storage')
    await userEvent.keyboard('{Home}')
    expect(selected()).toBe('Profile')
  })

  it('lets the keyboard reach a panel that holds only text', async () => {
    render(<Page />)
    await userEvent.tab()
    await userEvent.tab()
    expect(screen.getByRole('tabpanel')).toHaveFocus()
  })
})
