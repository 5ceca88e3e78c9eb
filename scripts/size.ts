/** `npm run size`: what each import costs a host, beside its budget (tests/package/budgets.ts). */
import { BUDGETS } from '../tests/package/budgets.js'
import { measureSize } from './measure-size.js'

const kB = (bytes: number) => (bytes / 1000).toFixed(1)
const rows = await Promise.all(
  BUDGETS.map(async (budget) => {
    const { firstLoad, lazy } = await measureSize(budget)
    return { import: budget.name, 'first load, kB': kB(firstLoad), budget: budget.firstLoad, 'later, kB': kB(lazy) }
  }),
)
console.table(rows)
