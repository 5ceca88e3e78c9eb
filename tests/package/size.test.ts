import { describe, expect, it } from 'vitest'
import { measureSize } from '../../scripts/measure-size.js'
import { BUDGETS, entriesWithBudget } from './budgets.js'

describe('the size of an import (gzip, without React)', () => {
  it.each(BUDGETS)('$name loads at most $firstLoad kB at first', async (budget) => {
    const { firstLoad, lazy } = await measureSize(budget)
    console.log(`${budget.name}: ${firstLoad} bytes at first, ${lazy} later; budget ${budget.firstLoad} kB`)
    expect(firstLoad).toBeGreaterThan(0)
    expect(firstLoad).toBeLessThanOrEqual(budget.firstLoad * 1000)
    expect(firstLoad + lazy).toBeLessThanOrEqual((budget.withLazy ?? Number.POSITIVE_INFINITY) * 1000)
  })

  it('is limited for every entry point', () => {
    const limited = new Set(BUDGETS.map(({ name }) => name))
    expect(entriesWithBudget.map(({ specifier }) => specifier).filter((specifier) => !limited.has(specifier))).toEqual(
      [],
    )
  })

  it('counts what an import loads later apart from what it loads at first', async () => {
    const lazily = await measureSize({
      name: 'lazy',
      code: "export const later = () => import('./dist/contract/index.js')",
    })
    const at = await measureSize({ name: 'at once', code: "export * from './dist/contract/index.js'" })
    expect(lazily.lazy).toBeGreaterThan(lazily.firstLoad)
    expect(at).toEqual({ firstLoad: expect.any(Number), lazy: 0 })
  })

  it('does not count React, which the host has anyway', async () => {
    const { firstLoad } = await measureSize({ name: 'react', code: "export { useState } from 'react'" })
    expect(firstLoad).toBeLessThan(200)
  })
})
