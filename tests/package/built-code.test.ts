import { expect, it } from 'vitest'
import { distFiles, linesWith } from './support/dist-files.js'

const code = distFiles('dist/**/*.js')
const declarations = distFiles('dist/**/*.d.ts')
const fragment = (text: string) => [{ path: 'example.js', text }]

/** Ways from a string to markup or code (OWASP ASVS 3.2.2): text from an adapter must not find one. */
const INJECTION =
  /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\s*\(|new Function\b|\bFunction\s*\(/

/** Ways to the network: all input and output goes through the adapter, which the host has chosen. */
const NETWORK = /\bfetch\s*\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|\bEventSource\b|new Image\s*\(/

/** Dependencies that a host must be able to see replaced: their types are no part of our public API. */
const HIDDEN_DEPENDENCIES = /['"](zod|react-hook-form|@radix-ui|otpauth|uqr)[/'"]/

it('has something to check', () => {
  expect(code.length).toBeGreaterThan(10)
  expect(declarations.length).toBe(code.length)
})

it('never turns a string into markup or code', () => {
  expect(linesWith(code, INJECTION)).toEqual([])
})

it.each([
  'el.innerHTML = name',
  '<b dangerouslySetInnerHTML={x} />',
  'eval(code)',
  'new Function("return 1")',
  'document.write(x)',
])('would see %s', (line) => {
  expect(linesWith(fragment(line), INJECTION)).toHaveLength(1)
})

it('talks to no server outside the adapters', () => {
  expect(
    linesWith(
      code.filter(({ path }) => !path.startsWith('dist/adapters/')),
      NETWORK,
    ),
  ).toEqual([])
})

it.each(['await fetch(url)', 'navigator.sendBeacon(url)', 'new WebSocket(url)'])('would see %s', (line) => {
  expect(linesWith(fragment(line), NETWORK)).toHaveLength(1)
})

it('shows no type of zod, react-hook-form or Radix to a host', () => {
  expect(linesWith(declarations, HIDDEN_DEPENDENCIES)).toEqual([])
})

it.each(["import { Control } from 'react-hook-form'", 'import("zod/mini").ZodMiniType'])('would see %s', (line) => {
  expect(linesWith(fragment(line), HIDDEN_DEPENDENCIES)).toHaveLength(1)
})
