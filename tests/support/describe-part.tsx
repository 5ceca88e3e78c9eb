import { render } from '@testing-library/react'
import {
  createElement,
  createRef,
  type ElementType,
  forwardRef,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
} from 'react'
import { describe, expect, it, vi } from 'vitest'

/** How one part is shown for its tests. */
export interface PartCase {
  /** Its default element. */
  tag: string
  /** Props without which it shows nothing: a function for its content, for instance. */
  props?: Record<string, unknown> | undefined
  /** Puts it where it belongs, in a state in which it shows, and waits until it is there. */
  mount: (part: ReactElement) => Promise<void>
  /** Whether what the part does at a click has been done by now. Absent for a part that does nothing. */
  hasActed?: (() => boolean) | undefined
  /** It is the outermost part, and needs no other one around it. */
  isRoot?: boolean | undefined
}

type Part = ElementType<Record<string, unknown>>

/** An element as a host's own design system has it. */
const TheirElement = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function TheirElement(props, ref) {
  return createElement('article', { ...props, ref })
})

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && '$$typeof' in value
}

/** `RevokeOthers` in `session-list` is `session-list.revoke-others`. */
function nameOf(feature: string, part: string, isRoot: boolean): string {
  return isRoot ? feature : `${feature}.${part.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`
}

/**
 * What every headless part promises, for all parts of a feature. The parts come from the namespace itself, so that one
 * without a case fails.
 *
 * @param feature the `data-lk` of its root: `session-list`
 * @param namespace what `import * as SessionList from 'latchkey/session-list'` gives
 * @param cases one for every part in it
 */
export function describeParts(feature: string, namespace: object, cases: Readonly<Record<string, PartCase>>): void {
  const parts = Object.entries(namespace).filter((entry): entry is [string, Part] => isPart(entry[1]))

  it('has a case for every part', () => {
    expect(Object.keys(cases).toSorted()).toEqual(parts.map(([name]) => name).toSorted())
  })

  for (const [name, Part] of parts) {
    for (const part of [cases[name]].filter((given) => given !== undefined)) {
      describe(`the part ${name}`, () => {
        describePart(nameOf(feature, name, part.isRoot ?? false), name, Part, part)
      })
    }
  }
}

function describePart(dataName: string, name: string, Part: Part, { tag, props, mount, hasActed, isRoot }: PartCase) {
  const made = (more: Record<string, unknown>) => createElement(Part, { ...props, ...more })
  const find = (selector = '[data-testid="part"]') => {
    const element = document.querySelector<HTMLElement>(selector)
    if (!element) throw new Error(`There is no ${selector} on the page.`)
    return element
  }
  /** A promise that the part made by its state: every true member is an attribute. */
  const expectState = (element: HTMLElement, state: unknown) => {
    for (const [key, value] of Object.entries(Object(state) as Record<string, unknown>)) {
      const attribute = `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
      if (value === true) expect(element).toHaveAttribute(attribute, '')
      else if (typeof value === 'string') expect(element).toHaveAttribute(attribute, value)
      else expect(element).not.toHaveAttribute(attribute)
    }
  }

  it('renders its element, names itself, and hands attributes on', async () => {
    await mount(made({ 'data-testid': 'part', title: 'given', lang: 'de' }))
    const element = find()
    expect(element.localName).toBe(tag)
    expect(element).toHaveAttribute('data-lk', dataName)
    expect(element).toHaveAttribute('title', 'given')
    expect(element).toHaveAttribute('lang', 'de')
  })

  it('gives its element to a ref', async () => {
    const ref = createRef<HTMLElement>()
    await mount(made({ ref, 'data-testid': 'part' }))
    expect(ref.current).toBe(find())
  })

  it('renders an element of the host, with the attributes, classes, handlers and refs of both', async () => {
    const [ours, theirs] = [createRef<HTMLElement>(), createRef<HTMLElement>()]
    const clicked: string[] = []
    await mount(
      made({
        ref: ours,
        className: 'ours',
        onClick: () => clicked.push('ours'),
        render: (
          <TheirElement ref={theirs} className="theirs" data-testid="part" onClick={() => clicked.push('theirs')} />
        ),
      }),
    )
    const element = find()
    expect(element.localName).toBe('article')
    expect(element).toHaveAttribute('data-lk', dataName)
    expect(element).toHaveClass('ours', 'theirs')
    expect(ours.current).toBe(element)
    expect(theirs.current).toBe(element)
    element.click()
    expect(clicked.toSorted()).toEqual(['ours', 'theirs'])
  })

  it('renders what a function of the host makes of its attributes and its state', async () => {
    const states: unknown[] = []
    await mount(
      made({
        render: (given: Record<string, unknown>, state: unknown): ReactNode => {
          states.push(state)
          return <article {...given} data-testid="part" />
        },
      }),
    )
    expect(find().localName).toBe('article')
    expect(find()).toHaveAttribute('data-lk', dataName)
    expectState(find(), states.at(-1))
  })

  it('takes a class name, and one that depends on its state', async () => {
    const states: unknown[] = []
    const className = (state: unknown) => {
      states.push(state)
      return 'of-the-state'
    }
    await mount(made({ 'data-testid': 'part', className }))
    expect(find()).toHaveClass('of-the-state')
    expectState(find(), states.at(-1))
  })

  for (const acted of hasActed ? [hasActed] : []) {
    it('acts at a click, after the host’s own handler', async () => {
      const onClick = vi.fn(() => expect(acted()).toBe(false))
      await mount(made({ 'data-testid': 'part', onClick }))
      find().click()
      expect(onClick).toHaveBeenCalledTimes(1)
      await vi.waitFor(() => expect(acted()).toBe(true))
    })

    it('does not act when the host’s handler prevents it', async () => {
      await mount(made({ 'data-testid': 'part', onClick: (event: Event) => event.preventDefault() }))
      find().click()
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(acted()).toBe(false)
    })
  }

  for (const alone of isRoot ? [] : [made({})]) {
    it('says where it belongs when it is somewhere else', () => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
      expect(() => render(alone)).toThrow(
        new RegExp(`^Latchkey: <\\w+\\.${name}> has no .+ to belong to\\. Put it .*<\\w+\\.\\w+>`),
      )
      logged.mockRestore()
    })
  }
}
