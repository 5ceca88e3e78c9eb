import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { RoleBadge } from 'latchkey'
import type { Role } from 'latchkey/contract'
import * as Parts from 'latchkey/role-badge'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'

const editor: Role = {
  id: 'role_editor',
  name: 'Editor',
  description: 'Can change everything but billing.',
  scope: { type: 'workspace', id: 'workspace_1', name: 'Analytical Engines' },
}

async function renderEditor() {
  render(
    <StrictMode>
      <RoleBadge role={editor} />
      <button type="button">elsewhere</button>
    </StrictMode>,
  )
  const trigger = await screen.findByRole('button', { name: 'Editor' })
  const tooltip = screen.getByRole('tooltip', { hidden: true })
  return { trigger, tooltip, user: userEvent.setup() }
}

describe('RoleBadge', () => {
  it('tells the name without a provider, an adapter or a button when there is nothing more', () => {
    render(<RoleBadge role={{ id: 'role_viewer', name: 'Viewer' }} />)
    expect(screen.getByText('Viewer')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('describes the role to a screen reader, open or not', async () => {
    const { trigger, tooltip } = await renderEditor()
    expect(tooltip).not.toBeVisible()
    expect(trigger).toHaveAccessibleDescription('Analytical Engines Can change everything but billing.')
  })

  it('keeps the tooltip while the pointer is on it, and takes it away when the pointer leaves', async () => {
    const { trigger, tooltip, user } = await renderEditor()
    await user.hover(trigger)
    expect(tooltip).toBeVisible()
    await user.hover(tooltip)
    expect(tooltip).toBeVisible()
    await user.unhover(tooltip)
    expect(tooltip).not.toBeVisible()
  })

  it('keeps the tooltip for a keyboard user whose pointer passes by', async () => {
    const { trigger, tooltip, user } = await renderEditor()
    await user.tab()
    expect(trigger).toHaveFocus()
    await user.hover(trigger)
    await user.unhover(trigger)
    expect(tooltip).toBeVisible()
    await user.tab()
    expect(tooltip).not.toBeVisible()
  })

  it('opens at a tap and closes at a tap elsewhere', async () => {
    const { trigger, tooltip, user } = await renderEditor()
    await user.pointer({ keys: '[TouchA]', target: trigger })
    expect(tooltip).toBeVisible()
    await user.pointer({ keys: '[TouchA]', target: screen.getByText('elsewhere') })
    expect(tooltip).not.toBeVisible()
  })

  it('closes at Escape where the focus is, and leaves a dialog around it alone', async () => {
    const { trigger, tooltip, user } = await renderEditor()
    const closeDialog = vi.fn()
    document.addEventListener('keydown', closeDialog, true)
    await user.tab()
    await user.keyboard('{Escape}')
    expect(tooltip).not.toBeVisible()
    expect(trigger).toHaveFocus()
    expect(closeDialog.mock.calls.filter(([event]) => event.key === 'Escape')).toEqual([])
    await user.keyboard('{Escape}')
    document.removeEventListener('keydown', closeDialog, true)
    expect(closeDialog.mock.calls.filter(([event]) => event.key === 'Escape')).toHaveLength(1)
  })

  it('takes the tone from the host by id and then by name, and knows no role by itself', async () => {
    const tones = { role_editor: 'success', Owner: 'danger' } as const
    const { rerender } = render(<RoleBadge role={{ id: 'role_editor', name: 'Owner' }} tones={tones} />)
    expect(screen.getByText('Owner').parentElement).toHaveAttribute('data-tone', 'success')
    rerender(<RoleBadge role={{ id: 'x', name: 'Owner' }} tones={tones} />)
    expect(screen.getByText('Owner').parentElement).toHaveAttribute('data-tone', 'danger')
    rerender(<RoleBadge role={{ id: 'x', name: 'constructor' }} tones={tones} />)
    expect(screen.getByText('constructor').parentElement).toHaveAttribute('data-tone', 'neutral')
    rerender(<RoleBadge role={{ id: 'x', name: 'Admin' }} />)
    expect(screen.getByText('Admin').parentElement).toHaveAttribute('data-tone', 'neutral')
  })

  it('shows any name as text that can be seen', async () => {
    await renderEditor()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (name) => {
        const { container, unmount } = render(<RoleBadge role={{ id: 'x', name }} />)
        const shown = container.textContent ?? ''
        expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(4)
        // oxlint-disable-next-line no-control-regex -- what must not get through
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u)
        unmount()
      }),
      { numRuns: 200 },
    )
  })

  it('is the same on the server and in the browser', async () => {
    const page = <RoleBadge role={editor} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    const trouble = vi.spyOn(console, 'error').mockImplementation(() => {})
    const root = await act(async () => hydrateRoot(container, page))
    expect(await screen.findByRole('button', { name: 'Editor' })).toBeVisible()
    expect(trouble).not.toHaveBeenCalled()
    act(() => root.unmount())
    container.remove()
  })
})

describe('the parts of a role badge', () => {
  it('take the consumer’s handlers first, and let them prevent ours', () => {
    render(
      <Parts.Root
        role={editor}
        onClick={(event) => event.preventDefault()}
        className={({ open }) => (open ? 'o' : 'c')}
      >
        <Parts.Trigger data-testid="trigger">Editor</Parts.Trigger>
      </Parts.Root>,
    )
    fireEvent.click(screen.getByTestId('trigger'))
    expect(screen.getByTestId('trigger').parentElement).toHaveClass('c')
  })

  it('hand their elements out', () => {
    const seen: (Element | null)[] = []
    const ref = (node: Element | null) => {
      if (node) seen.push(node)
    }
    render(
      <Parts.Root role={editor} ref={ref}>
        <Parts.Trigger ref={ref} />
        <Parts.Tooltip ref={ref} />
      </Parts.Root>,
    )
    const names = new Set(seen.map((node) => node?.getAttribute('data-lk')))
    expect(names).toEqual(new Set(['role-badge', 'role-badge.trigger', 'role-badge.tooltip']))
  })

  it.each([
    ['Trigger', Parts.Trigger],
    ['Tooltip', Parts.Tooltip],
  ] as const)('say where %s has to be', (part, Part) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<Part />)).toThrow(
      `<RoleBadge.${part}> has no role to belong to. Put it inside of <RoleBadge.Root>`,
    )
  })
})
