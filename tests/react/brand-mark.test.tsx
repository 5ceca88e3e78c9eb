import { cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { BrandMark } from '../../src/react/frame/brand-mark.js'
import { brandPath } from '../../src/ui/icons/brands.js'

afterEach(cleanup)

const mark = (container: HTMLElement) => container.querySelector('[data-lk-ui="brand"]')

describe('the mark of a brand', () => {
  it('is known by whatever name a back end has for it', () => {
    const github = brandPath('github')
    expect(github).toBeDefined()
    expect(brandPath('oauth_github')).toBe(github)
    expect(brandPath('GitHub')).toBe(github)
    expect(brandPath('twitter')).toBe(brandPath('x'))
    expect(brandPath('google-calendar')).toBe(brandPath('google'))
    expect(brandPath('microsoft-entra-id')).toBe(brandPath('microsoft'))
  })

  it('is never that of another one, nor of what every object has', () => {
    expect(brandPath('gitea')).toBeUndefined()
    expect(brandPath('x-ray')).toBeUndefined()
    expect(brandPath('constructor')).toBeUndefined()
    expect(brandPath('__proto__')).toBeUndefined()
  })

  it('is drawn where there is one, and hidden from screen readers, for the name stands beside it', async () => {
    const { container } = render(<BrandMark brand="google" name="Google" />)
    await waitFor(() => expect(container.querySelector('path')).not.toBeNull())
    expect(mark(container)?.getAttribute('aria-hidden')).toBe('true')
    expect(container.textContent).toBe('')
  })

  it('is the first letter of the name where there is none', async () => {
    const { container } = render(<BrandMark brand="gitea" name="gitea of Acme" />)
    await waitFor(() => expect(mark(container)?.textContent).toBe('G'))
    expect(render(<BrandMark brand={undefined} name="Élan" />).container.textContent).toBe('É')
  })

  it('gives way to the host’s own picture, until that does not load', async () => {
    const { container } = render(<BrandMark brand="google" name="Google" iconUrl="https://host.example/g.png" />)
    const picture = container.querySelector('img')
    expect(picture?.getAttribute('src')).toBe('https://host.example/g.png')
    if (picture) fireEvent.error(picture)
    await waitFor(() => expect(container.querySelector('path')).not.toBeNull())
  })

  it.each(['javascript:alert(1)', 'data:image/svg+xml,<svg/>', '//evil.example/x.png', 'blob:x'])(
    'asks nobody for %s',
    (iconUrl) => {
      const { container } = render(<BrandMark brand={undefined} name="Acme" iconUrl={iconUrl} />)
      expect(container.querySelector('img')).toBeNull()
    },
  )
})
