import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, forwardRef, StrictMode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { renderPart } from '../../src/react/render/render-part.js'
import { useFocusKeeper } from '../../src/react/use-focus-keeper.js'

const names = ['Chrome', 'Firefox', 'Safari']

interface ListProps {
  render?: React.ReactElement
}
const List = forwardRef<HTMLDivElement, ListProps>(function List(props, ref) {
  const keepFocus = useFocusKeeper(ref)
  const [rows, setRows] = useState(names)
  const [open, setOpen] = useState(true)
  const children = (
    <>
      {open ? (
        <button type="button" onClick={() => setOpen(false)}>
          Hide
        </button>
      ) : null}
      <button type="button" onClick={() => setRows([])}>
        End all
      </button>
      <ul>
        {rows.map((row) => (
          <li key={row} tabIndex={-1} aria-label={row}>
            <button type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
              End {row}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
  const own = { tabIndex: -1, 'aria-label': 'Sessions', role: 'group', children }
  return renderPart({ tag: 'div', name: 'test.list', state: {}, own, props, ref: keepFocus })
})

const end = (name: string) => userEvent.click(screen.getByRole('button', { name: `End ${name}` }))
const row = (name: string) => screen.getByRole('listitem', { name })

describe('the focus, when what had it is gone', () => {
  it.each([
    ['as it is', undefined],
    ['with an element of the host', <section key="own" ref={createRef<HTMLElement>()} />],
  ])('goes to the next row, or the one before, or the list: %s', async (_how, element) => {
    render(
      <StrictMode>
        <List {...(element && { render: element })} />
      </StrictMode>,
    )
    await end('Chrome')
    await waitFor(() => expect(row('Firefox')).toHaveFocus())
    await end('Safari')
    await waitFor(() => expect(row('Firefox')).toHaveFocus())
    await end('Firefox')
    await waitFor(() => expect(screen.getByRole('group')).toHaveFocus())
  })

  it('goes to the container when it was in no row, and to no other button', async () => {
    render(<List />)
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }))
    await waitFor(() => expect(screen.getByRole('group')).toHaveFocus())
  })

  it('stays where the user has gone meanwhile', async () => {
    render(
      <>
        <List />
        <button type="button">Elsewhere</button>
      </>,
    )
    screen.getByRole('button', { name: 'End Chrome' }).focus()
    screen.getByRole('button', { name: 'Elsewhere' }).focus()
    act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'End Chrome' }))
    })
    await Promise.resolve()
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
  })

  it('is not taken to the list by what was never in it', async () => {
    function Page() {
      const [shown, setShown] = useState(true)
      return (
        <>
          <List />
          {shown ? (
            <button type="button" onClick={() => setShown(false)}>
              Dismiss
            </button>
          ) : null}
        </>
      )
    }
    render(<Page />)
    screen.getByRole('button', { name: 'End Chrome' }).focus()
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'End Safari' }))
    })
    await new Promise((resolve) => setTimeout(resolve))
    expect(document.body).toHaveFocus()
  })

  it('fills the ref of the container as well', () => {
    const ref = createRef<HTMLDivElement>()
    const { unmount } = render(<List ref={ref} />)
    expect(ref.current).toBe(screen.getByRole('group'))
    unmount()
    expect(ref.current).toBeNull()
  })
})
