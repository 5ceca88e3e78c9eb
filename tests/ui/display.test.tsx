import { fireEvent, render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import { Actions } from '../../src/ui/actions.js'
import { Avatar } from '../../src/ui/avatar.js'
import { Badge } from '../../src/ui/badge.js'
import { Button } from '../../src/ui/button.js'
import { Card } from '../../src/ui/card.js'
import { initialsOf, stableIndex } from '../../src/ui/initials.js'
import { Meter } from '../../src/ui/meter.js'
import { Notice } from '../../src/ui/notice.js'
import { Row } from '../../src/ui/row.js'
import { Section } from '../../src/ui/section.js'
import { Skeleton } from '../../src/ui/skeleton.js'

describe('Section', () => {
  it('is a region named by its heading, at the level that the page needs', () => {
    render(<Section title="Sessions" description="End any that you do not know." level={3} />)
    const region = screen.getByRole('region', { name: 'Sessions' })
    expect(within(region).getByRole('heading', { level: 3 })).toHaveTextContent('Sessions')
    expect(region).toHaveAttribute('data-lk-root')
  })

  it('has a heading that takes the focus when nothing nearer is left', () => {
    const title = createRef<HTMLHeadingElement>()
    render(<Section title="Sessions" titleRef={title} />)
    title.current?.focus()
    expect(screen.getByRole('heading')).toHaveFocus()
  })
})

describe('Row', () => {
  it('is an item of a list, with its name, badge, details and actions', () => {
    const ref = createRef<HTMLElement>()
    render(
      <ul>
        <Row
          ref={ref}
          title="Chrome on macOS"
          badge={<Badge tone="success">This device</Badge>}
          meta="Berlin"
          actions={<Button>Sign out</Button>}
          data-lk="session-list.item"
        >
          <Notice title="Could not be signed out" />
        </Row>
      </ul>,
    )
    const item = screen.getByRole('listitem')
    expect(ref.current).toBe(item)
    expect(item).toHaveAttribute('data-lk', 'session-list.item')
    expect(item).toHaveTextContent('Chrome on macOS This device')
    expect(within(item).getByRole('button')).toBeInTheDocument()
    expect(item).toHaveTextContent('Could not be signed out')
  })

  it('can stand outside a list', () => {
    render(<Row as="div" title="Password" />)
    expect(screen.queryByRole('listitem')).toBeNull()
    expect(screen.getByText('Password')).toBeInTheDocument()
  })
})

describe('Card, Actions and Notice', () => {
  it('leave out what they are not given', () => {
    const { container } = render(
      <>
        <Card>Body</Card>
        <Actions>
          <Button>Save</Button>
        </Actions>
        <Notice>Words</Notice>
      </>,
    )
    const empty = 'card-header card-footer note notice-title notice-actions'.split(' ')
    expect(empty.filter((name) => container.querySelector(`[data-lk-ui="${name}"]`))).toEqual([])
  })

  it('announce nothing by themselves: whoever shows a notice decides', () => {
    render(<Notice tone="danger" title="It failed" actions={<Button>Again</Button>} role="alert" />)
    expect(screen.getByRole('alert')).toHaveTextContent('It failed')
    expect(screen.queryByRole('status')).toBeNull()
  })
})

describe('Skeleton', () => {
  it('says nothing to a screen reader, and has the rows it is asked for', () => {
    const { container } = render(<Skeleton rows={4} />)
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
    expect(container.querySelectorAll('[data-lk-ui="row"]')).toHaveLength(4)
    expect(screen.queryByRole('listitem')).toBeNull()
  })
})

describe('Avatar', () => {
  it('is decoration unless it is given words', () => {
    const { rerender } = render(<Avatar name="Ada Lovelace" />)
    expect(screen.queryByRole('img')).toBeNull()
    rerender(<Avatar name="Ada Lovelace" alt="Ada Lovelace" />)
    expect(screen.getByRole('img', { name: 'Ada Lovelace' })).toHaveTextContent('AL')
  })

  it('shows the initials when the picture does not load, and tries again with the next one', () => {
    const { container, rerender } = render(<Avatar name="Ada Lovelace" src="https://pictures.example/1.png" />)
    const picture = container.querySelector('img')
    expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer')
    if (picture) fireEvent.error(picture)
    expect(container).toHaveTextContent('AL')
    rerender(<Avatar name="Ada Lovelace" src="https://pictures.example/2.png" />)
    expect(container.querySelector('img')).toHaveAttribute('src', 'https://pictures.example/2.png')
  })

  it.each([
    ['Ada Lovelace', 'AL'],
    ['Augusta Ada King', 'AK'],
    ['ada', 'A'],
    ['  Émile   Zola ', 'ÉZ'],
    ['👩‍🚀 Smith', '👩‍🚀S'],
    ['', ''],
  ])('makes of %s the initials %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('gives one name one colour', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const index = stableIndex(name, 6)
        expect(index).toBe(stableIndex(name, 6))
        expect([0, 1, 2, 3, 4, 5]).toContain(index)
      }),
    )
  })
})

describe('Meter', () => {
  it('reads out words in place of the bare number', () => {
    render(<Meter label="Files" text="3.2 GB of 5 GB used" value={3.2} max={5} />)
    const meter = screen.getByRole('meter', { name: 'Files' })
    expect(meter).toHaveAttribute('aria-valuetext', '3.2 GB of 5 GB used')
    expect(meter).toHaveAttribute('aria-valuenow', '3.2')
    expect(meter).toHaveAttribute('aria-valuemax', '5')
    expect(meter.querySelector('svg')).toHaveAttribute('width', '64%')
  })

  it.each([
    [7, 5, '5', '100%'],
    [-1, 5, '0', '0%'],
  ])('stays within its ends for %d of %d', (value, max, now, width) => {
    render(<Meter label="Files" text="" value={value} max={max} />)
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', now)
    expect(document.querySelector('svg')).toHaveAttribute('width', width)
  })
})
