import { render, screen } from '@testing-library/react'
import { forwardRef, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button, type ButtonProps } from '../../src/ui/button.js'
import { type UiComponents, UiProvider } from '../../src/ui/components.js'
import { PasswordField } from '../../src/ui/password-field.js'
import { everyElement } from './every-element.js'

const names = Object.keys(everyElement) as (keyof UiComponents)[]

const AcmeButton = forwardRef<HTMLButtonElement, ButtonProps>(function AcmeButton({ children, pending, ...rest }, ref) {
  return (
    <button type="button" ref={ref} data-acme={pending ? 'busy' : 'idle'} aria-label={rest['aria-label']}>
      {children}
    </button>
  )
})

describe('A host replaces an element', () => {
  it.each(names)('%s: the host’s own is rendered, and ours is not', (name) => {
    function Own() {
      return <p>{`Acme ${name}`}</p>
    }
    render(<UiProvider components={{ [name]: Own }}>{everyElement[name]}</UiProvider>)
    expect(screen.getByText(`Acme ${name}`)).toBeInTheDocument()
    expect(document.querySelector('[data-lk-ui]')).toBeNull()
  })

  it('and its element gets the props and the ref', () => {
    let element: HTMLButtonElement | null = null
    render(
      <UiProvider components={{ Button: AcmeButton }}>
        <Button
          pending
          ref={(given) => {
            element = given
          }}
        >
          Save
        </Button>
      </UiProvider>,
    )
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('data-acme', 'busy')
    expect(element).toBe(screen.getByRole('button'))
  })

  it('and the elements that are made of it follow', () => {
    render(
      <UiProvider components={{ Button: AcmeButton }}>
        <PasswordField label="Password" revealLabel="Show" hideLabel="Hide" autoComplete="new-password" />
      </UiProvider>,
    )
    expect(screen.getByRole('button', { name: 'Show' })).toHaveAttribute('data-acme', 'idle')
  })

  it('and what it does not replace stays ours', () => {
    render(<UiProvider components={{ Button: AcmeButton }}>{everyElement.TextField}</UiProvider>)
    expect(screen.getByRole('textbox')).toHaveAttribute('data-lk-ui', 'input')
  })
})

describe('On a server', () => {
  it.each(names)('%s has no style attribute, which a strict content security policy would refuse', (name) => {
    const html = renderToString(<StrictMode>{everyElement[name]}</StrictMode>)
    expect(html).toMatch(/^</)
    expect(html).not.toMatch(/\sstyle=|<style/)
  })
})
