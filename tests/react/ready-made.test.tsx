import { act, screen } from '@testing-library/react'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ReadyMadePage, readyMade } from '../pages/page/ready-made-page.js'

/** What the account of the default scenario says about its user. */
const personal = /ada@example\.com|\+44|Ada Lovelace|user_ada/

it.each(readyMade)(
  '%s comes from a server without data or a form, and is taken over without a warning',
  async (only) => {
    const logged = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    for (const spy of logged) spy.mockImplementation(() => {})
    const adapter = memoryAdapter()
    const page = <ReadyMadePage adapter={adapter} scenario="default" locale="en" only={only} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    // React 18 warns of layout effects, which only come about because this server has a document.
    for (const spy of logged) spy.mockClear()
    expect(adapter.control.calls).toEqual([])
    expect(container.textContent).not.toBe('')
    expect(container.innerHTML).not.toMatch(personal)
    expect(container.innerHTML).not.toMatch(/<form|<input|\sstyle=|<style|<script/)

    const onRecoverableError = vi.fn()
    const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }))
    onTestFinished(() => {
      act(() => root.unmount())
      container.remove()
      vi.restoreAllMocks()
    })
    await vi.waitFor(() => expect(container.querySelector('[data-status="loading"]')).toBeNull(), 10_000)
    expect(screen.queryByText('This could not be shown')).toBeNull()
    expect(onRecoverableError).not.toHaveBeenCalled()
    expect(logged.flatMap((spy) => spy.mock.calls)).toEqual([])
  },
)
