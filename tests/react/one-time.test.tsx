import { act, render, screen } from '@testing-library/react'
import { AccountProvider } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { createRef, type ReactElement, type Ref, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { OneTime } from '../../src/core/one-time.js'
import { OneTimeText, type OneTimeTextProps } from '../../src/react/one-time/one-time-text.js'
import { useOneTime } from '../../src/react/one-time/use-one-time.js'
import { placesWith } from '../support/canary.js'

const canary = 'canary-Kd20-aa41'

type KeyProps = Partial<OneTimeTextProps> & { shown?: boolean; textRef?: Ref<HTMLSpanElement> }

/** Shows a secret from its box; `onBox` hands the box out, as the answer of an adapter would reach it. */
function Key({
  onBox,
  shown = true,
  textRef,
  ...props
}: KeyProps & { onBox: (box: OneTime<string>) => void }): ReactElement {
  const { box, present } = useOneTime<string>()
  onBox(box)
  return (
    <>
      <output>{present ? 'present' : 'gone'}</output>
      {shown ? (
        <OneTimeText
          ref={textRef}
          name="test.key"
          data-testid="key"
          source={box}
          text={() => box.read()?.toUpperCase()}
          {...props}
        />
      ) : null}
    </>
  )
}

function show(props: KeyProps = {}) {
  const adapter = memoryAdapter()
  let box: OneTime<string> | undefined
  const page = (given: KeyProps) => (
    <StrictMode>
      <AccountProvider adapter={adapter}>
        <Key
          onBox={(made) => {
            box = made
          }}
          {...given}
        />
      </AccountProvider>
    </StrictMode>
  )
  const { rerender, unmount } = render(page(props))
  return {
    adapter,
    unmount,
    again: (given: KeyProps) => rerender(page(given)),
    put: (value: string) => act(() => box?.set(value)),
    read: () => box?.read(),
  }
}

/** Also its upper case, which is what is drawn. */
const places = () => [...placesWith(canary), ...placesWith(canary.toUpperCase())]

describe('a secret that is shown once', () => {
  it('is on the page and nowhere in React, and follows the box', () => {
    const { put } = show()
    expect(screen.getByTestId('key')).toBeEmptyDOMElement()
    put(canary)
    expect(screen.getByTestId('key')).toHaveTextContent(canary.toUpperCase())
    expect(screen.getByText('present')).toBeInTheDocument()
    expect(places()).toEqual(['markup'])
    put('another')
    expect(screen.getByTestId('key')).toHaveTextContent('ANOTHER')
    expect(places()).toEqual([])
  })

  it('is gone from the box, the page and the element that it was in, when its component goes', () => {
    const { put, read, unmount } = show()
    put(canary)
    const element = screen.getByTestId('key')
    unmount()
    expect(read()).toBeUndefined()
    expect(element).toBeEmptyDOMElement()
    expect(places()).toEqual([])
  })

  it('is gone from an element that is no longer shown', () => {
    const { put, read, again } = show()
    put(canary)
    const element = screen.getByTestId('key')
    again({ shown: false })
    expect(element).not.toBeInTheDocument()
    expect(element).toBeEmptyDOMElement()
    expect(read()).toBe(canary)
  })

  it('is gone when the page is left, before anything is rendered', () => {
    const { put, read } = show()
    put(canary)
    const element = screen.getByTestId('key')
    act(() => {
      window.dispatchEvent(new Event('pagehide'))
      expect(read()).toBeUndefined()
      expect(element).toBeEmptyDOMElement()
    })
    expect(screen.getByText('gone')).toBeInTheDocument()
    expect(places()).toEqual([])
  })

  it('is gone when the session ends elsewhere', async () => {
    const { put, adapter } = show()
    put(canary)
    const element = screen.getByTestId('key')
    adapter.control.signOutElsewhere()
    await screen.findByText('gone')
    expect(element).toBeEmptyDOMElement()
    expect(places()).toEqual([])
  })

  it('is not translated, reads from left to right, and is hidden from session recorders', () => {
    const ref = createRef<HTMLSpanElement>()
    show({ className: 'theirs', textRef: ref })
    const element = screen.getByTestId('key')
    expect(ref.current).toBe(element)
    expect(element).toHaveAttribute('dir', 'ltr')
    expect(element).toHaveAttribute('translate', 'no')
    expect(element).toHaveAttribute('data-sentry-block', '')
    expect(element).toHaveClass('rr-block', 'ph-no-capture', 'theirs')
  })

  it('moves into the element that a host puts in place of ours', () => {
    const { put, again } = show()
    put(canary)
    const before = screen.getByTestId('key')
    again({ render: <code /> })
    const after = screen.getByTestId('key')
    expect(after.localName).toBe('code')
    expect(after).toHaveTextContent(canary.toUpperCase())
    expect(before).toBeEmptyDOMElement()
  })
})

it('is never part of what a server renders, and is drawn after the browser has taken over', async () => {
  const warnings = vi.spyOn(console, 'error').mockImplementation(() => {})
  let box: OneTime<string> | undefined
  const page = (
    <AccountProvider adapter={memoryAdapter()}>
      <Key
        onBox={(made) => {
          box = made
          // A box that was filled too early.
          if (made.read() === undefined) made.set(canary)
        }}
      />
    </AccountProvider>
  )
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(page)
  expect(container.innerHTML).not.toMatch(new RegExp(canary, 'i'))
  warnings.mockClear()
  const root = await act(async () => hydrateRoot(container, page))
  onTestFinished(() => {
    act(() => root.unmount())
    container.remove()
    vi.restoreAllMocks()
  })
  expect(screen.getByTestId('key')).toHaveTextContent(canary.toUpperCase())
  expect(box?.read()).toBe(canary)
  expect(warnings.mock.calls).toEqual([])
})
