// @vitest-environment node
import { memoryAdapter } from 'latchkey/adapters/memory'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { pageForServers } from './page-for-servers.js'

it('is rendered on a server without a warning, a call, a style or anything that asks for a browser', () => {
  expect(typeof document).toBe('undefined')
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const memory = memoryAdapter()
  const html = renderToString(pageForServers(memory))
  expect(html).toContain('loading')
  expect(html).not.toMatch(/\sstyle=|<style|<script/)
  expect(memory.control.calls).toEqual([])
  expect(logged).not.toHaveBeenCalled()
})

it('shows on a server the date itself, because how long ago it was depends on the reader', () => {
  expect(renderToString(pageForServers())).toContain('<time dateTime="2020-01-01T12:00:00Z">2020-01-01</time>')
})
