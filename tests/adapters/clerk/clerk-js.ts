import { createRequire } from 'node:module'
import type { Clerk } from '@clerk/clerk-js/no-rhc'

type Constructor = new (key: string, options: { proxyUrl: string }) => Clerk

const require = createRequire(import.meta.url)
const path = require.resolve('@clerk/clerk-js/no-rhc')

function isModule(value: unknown): value is { Clerk: Constructor } {
  return typeof value === 'object' && value !== null && 'Clerk' in value && typeof value.Clerk === 'function'
}

function loadCopy(): Constructor {
  delete require.cache[path]
  const loaded: unknown = require('@clerk/clerk-js/no-rhc')
  if (!isModule(loaded)) throw new Error('@clerk/clerk-js/no-rhc has no Clerk.')
  return loaded.Clerk
}

const free: Constructor[] = []

/**
 * A copy of clerk-js for one account. It keeps its state once per copy of its code: a second `Clerk` of the same copy takes
 * over the requests of the first. A test with two accounts needs two; nobody needs more than are in use at one time.
 */
export function takeClerkJs(): { Clerk: Constructor; giveBack: () => void } {
  const Clerk = free.pop() ?? loadCopy()
  return { Clerk, giveBack: () => void free.push(Clerk) }
}
