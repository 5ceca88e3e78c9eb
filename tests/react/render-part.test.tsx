import { fireEvent, render, screen } from '@testing-library/react'
import { createRef, forwardRef, StrictMode, useState, version } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { type PartProps, renderPart } from '../../src/react/render/render-part.js'

interface State extends Record<string, string | number | boolean | null | undefined> {
  open: boolean
  itemCount: number
  kind: string | undefined
}
type Props = PartProps<'button', State> & { ours?: () => void; open?: boolean }

const Part = forwardRef<HTMLButtonElement, Props>(function Part({ ours, open = true, ...props }, ref) {
  const state: State = { open, itemCount: 3, kind: undefined }
  const own = { type: 'button', onClick: ours, 'aria-expanded': open, children: 'Ours' }
  return renderPart({ tag: 'button', name: 'test.part', state, own, props, ref })
})

const button = () => screen.getByRole('button')
const react19 = Number.parseInt(version, 10) >= 19

describe('a part', () => {
  it('names itself and its state for styles and tests', () => {
    const { rerender } = render(<Part />)
    expect(button()).toHaveAttribute('data-lk', 'test.part')
    expect(button()).toHaveAttribute('data-open', '')
    expect(button()).toHaveAttribute('data-item-count', '3')
    expect(button()).not.toHaveAttribute('data-kind')
    rerender(<Part open={false} />)
    expect(button()).not.toHaveAttribute('data-open')
  })

  it('takes every attribute of its element, and what it is given before what is its own', () => {
    render(
      <Part id="mine" aria-expanded={false} title="A title">
        Theirs
      </Part>,
    )
    expect(button()).toHaveAttribute('id', 'mine')
    expect(button()).toHaveAttribute('aria-expanded', 'false')
    expect(button()).toHaveTextContent('Theirs')
  })

  it('keeps its own attributes where undefined was given', () => {
    render(<Part aria-expanded={undefined}>{undefined}</Part>)
    expect(button()).toHaveAttribute('aria-expanded', 'true')
    expect(button()).toHaveTextContent('Ours')
  })

  it('takes a class, also one that follows from the state', () => {
    const { rerender } = render(<Part className="fixed" />)
    expect(button()).toHaveClass('fixed')
    rerender(<Part className={({ open, itemCount }) => (open ? `open-${itemCount}` : undefined)} />)
    expect(button()).toHaveClass('open-3')
    rerender(<Part open={false} className={({ open }) => (open ? 'open' : undefined)} />)
    expect(button()).not.toHaveAttribute('class')
  })

  it('runs the handler that it is given before its own', () => {
    const order: string[] = []
    render(<Part ours={() => order.push('ours')} onClick={() => order.push('theirs')} />)
    fireEvent.click(button())
    expect(order).toEqual(['theirs', 'ours'])
  })

  it('leaves out its own handler when the one that it is given prevents it', () => {
    const ours = vi.fn()
    render(<Part ours={ours} onClick={(event) => event.preventDefault()} />)
    fireEvent.click(button())
    expect(ours).not.toHaveBeenCalled()
  })

  it('gives its element to a ref', () => {
    const ref = createRef<HTMLButtonElement>()
    render(<Part ref={ref} />)
    expect(ref.current).toBe(button())
  })
})

describe('a part with another element', () => {
  it('renders that, with everything of both', () => {
    const order: string[] = []
    const ours = createRef<HTMLButtonElement>()
    const theirs = createRef<HTMLAnchorElement>()
    render(
      <Part
        ref={ours}
        className="part"
        ours={() => order.push('ours')}
        onClick={() => order.push('consumer')}
        render={
          // biome-ignore lint/a11y/useValidAnchor: an element that is no button is what this is about
          <a ref={theirs} className="own" href="#there" onClick={() => order.push('element')}>
            There
          </a>
        }
      />,
    )
    const link = screen.getByRole('link', { name: 'There' })
    expect(link).toHaveAttribute('data-lk', 'test.part')
    expect(link).toHaveClass('part', 'own')
    expect(ours.current).toBe(link)
    expect(theirs.current).toBe(link)
    fireEvent.click(link)
    expect(order).toEqual(['element', 'consumer', 'ours'])
  })

  it('keeps the ref of that element where it has none itself', () => {
    const theirs = createRef<HTMLDivElement>()
    render(<Part render={<div ref={theirs} />} />)
    expect(theirs.current).toHaveAttribute('data-lk', 'test.part')
  })

  it('is rendered by a function from the props and the state', () => {
    const ref = createRef<HTMLButtonElement>()
    render(
      <Part
        ref={ref}
        render={(props, { itemCount }) => (
          <span {...props} role="button" tabIndex={0}>
            {itemCount} items
          </span>
        )}
      />,
    )
    expect(button()).toHaveTextContent('3 items')
    expect(button()).toHaveAttribute('data-open', '')
    expect(ref.current).toBe(button())
  })

  it('has nothing to complain about in the console', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    render(
      <StrictMode>
        <Part ref={createRef()} render={<button type="submit" aria-label="One" ref={createRef()} />} />
        <Part ref={createRef()} render={(props) => <div {...props} />} />
        <Part ref={() => {}} render={<button type="submit" aria-label="Two" ref={() => {}} />} />
      </StrictMode>,
    )
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })

  it('does not leave and enter its element at every render', () => {
    const [mine, theirs] = [vi.fn(), vi.fn()]
    function Page() {
      const [count, setCount] = useState(0)
      return (
        <Part
          ref={mine}
          onClick={() => setCount(count + 1)}
          render={<button type="button" aria-label="Count" ref={theirs} />}
        >
          {count}
        </Part>
      )
    }
    render(<Page />)
    fireEvent.click(button())
    fireEvent.click(button())
    expect(button()).toHaveTextContent('2')
    expect(mine.mock.calls).toEqual([[button()]])
    expect(theirs.mock.calls).toEqual([[button()]])
  })

  it('lets a ref clean up after itself, as React 19 does', () => {
    const order: string[] = []
    const { unmount } = render(
      <Part
        ref={(node) => void order.push(node ? 'plain enters' : 'plain leaves')}
        render={
          <button
            type="button"
            aria-label="Clean"
            ref={(node) => {
              order.push(node ? 'enters' : 'leaves')
              return react19 ? () => void order.push('leaves') : undefined
            }}
          />
        }
      />,
    )
    unmount()
    expect(order.sort()).toEqual(['enters', 'leaves', 'plain enters', 'plain leaves'])
  })
})
