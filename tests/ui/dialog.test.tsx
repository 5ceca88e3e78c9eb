import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type RefObject, StrictMode, useRef, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Dialog, type DialogProps } from '../../src/ui/dialog.js'

type Options = Partial<DialogProps> & { cancelFirst?: boolean }

function Page({ cancelFirst, ...props }: Options) {
  const [open, setOpen] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const cancel: RefObject<HTMLButtonElement | null> = useRef(null)
  return (
    <StrictMode>
      <h2 ref={heading} tabIndex={-1}>
        Sessions
      </h2>
      <button type="button" onClick={() => setOpen(true)}>
        Delete
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Delete it?"
        description="This cannot be undone."
        closeLabel="Close"
        fallbackFocusRef={heading}
        initialFocusRef={cancelFirst ? cancel : undefined}
        {...props}
      >
        <input aria-label="Type delete" />
        <button type="button" ref={cancel} onClick={() => setOpen(false)}>
          Cancel
        </button>
      </Dialog>
    </StrictMode>
  )
}

async function openDialog(options: Options = {}) {
  render(<Page {...options} />)
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  return screen.findByRole(options.role ?? 'dialog')
}

describe('Dialog', () => {
  it('says what it is and puts the focus on its first control', async () => {
    const dialog = await openDialog()
    expect(dialog).toHaveAccessibleName('Delete it?')
    expect(dialog).toHaveAccessibleDescription('This cannot be undone.')
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it('can begin on the least harmful answer', async () => {
    await openDialog({ role: 'alertdialog', cancelFirst: true })
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  })

  it('keeps the focus inside, and hides the page behind from screen readers', async () => {
    await openDialog()
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
    await userEvent.tab()
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus()
    await userEvent.tab()
    expect(screen.getByRole('textbox')).toHaveFocus()
    await userEvent.tab({ shift: true })
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus()
  })

  it.each(['Escape', 'Close', 'Cancel'])('gives the focus back to what opened it after %s', async (way) => {
    await openDialog()
    if (way === 'Escape') await userEvent.keyboard('{Escape}')
    else await userEvent.click(screen.getByRole('button', { name: way }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Delete' })).toHaveFocus())
  })

  it('gives the focus to the next best place when what opened it is gone', async () => {
    function Removed() {
      const [state, setState] = useState<'before' | 'open' | 'after'>('before')
      const heading = useRef<HTMLHeadingElement>(null)
      return (
        <>
          <h2 ref={heading} tabIndex={-1}>
            Sessions
          </h2>
          {state === 'after' ? null : (
            <button type="button" onClick={() => setState('open')}>
              Delete
            </button>
          )}
          <Dialog
            open={state === 'open'}
            onClose={() => setState('after')}
            title="Delete it?"
            fallbackFocusRef={heading}
          >
            <button type="button">Yes</button>
          </Dialog>
        </>
      )
    }
    render(<Removed />)
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Sessions' })).toHaveFocus())
  })

  it('stays open when it needs an answer', async () => {
    await openDialog({ dismissable: false })
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('dialog')).toBeInTheDocument()
  })

  it('does not lose what was typed to a press beside it', async () => {
    await openDialog()
    await userEvent.keyboard('delete')
    const overlay = document.querySelector('[data-lk-ui="dialog-overlay"]')
    if (!overlay) throw new Error('There is no overlay.')
    // Radix makes the page behind inert by a style on the body; only the theme makes the overlay active again.
    await userEvent.setup({ pointerEventsCheck: 0 }).click(overlay)
    expect(screen.getByRole('textbox')).toHaveValue('delete')
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it('speaks the language, runs the way and has the colours of the place where it is rendered', async () => {
    const { container } = render(
      <div lang="ar" dir="rtl">
        <Dialog open onClose={() => {}} title="Delete it?" />
      </div>,
    )
    const root = (await screen.findByRole('dialog')).closest('[data-lk-root]')
    expect(container).not.toContainElement(root as HTMLElement)
    expect(root).toHaveAttribute('lang', 'ar')
    expect(root).toHaveAttribute('dir', 'rtl')
  })

  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['light dark', 'system'],
  ])('carries over the colour scheme %s', async (scheme, theme) => {
    render(
      <div style={{ colorScheme: scheme }}>
        <Dialog open onClose={() => {}} title="Delete it?" />
      </div>,
    )
    const root = (await screen.findByRole('dialog')).closest('[data-lk-root]')
    expect(root).toHaveAttribute('data-lk-theme', theme)
  })

  it('injects no style element, which a strict content security policy would refuse', async () => {
    const before = document.querySelectorAll('style').length
    await openDialog()
    expect(document.querySelectorAll('style')).toHaveLength(before)
    expect(screen.getByRole('dialog').closest('[data-lk-ui="dialog-overlay"]')).not.toHaveAttribute('style')
  })
})
