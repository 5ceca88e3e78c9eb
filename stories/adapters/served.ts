import betterAuth from './served/better-auth.json'
import clerk from './served/clerk.json'
import memory from './served/memory.json'
import rest from './served/rest.json'

/** What the run of the suite has found an adapter to serve. The tests of the adapters write and hold the files. */
export interface Served {
  /** `true`, or why not. */
  readonly operations: Readonly<Record<string, boolean | string>>
  /** Set-ups of the same back end that serve less, and why. */
  readonly without: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const adapters: readonly { name: string; served: Served }[] = [
  { name: 'memory', served: memory },
  { name: 'better-auth', served: betterAuth },
  { name: 'rest', served: rest },
  { name: 'clerk', served: clerk },
]

/** As the table heads its columns. */
export const adapterNames: readonly string[] = adapters.map(({ name }) => name)

export interface OperationRow {
  operation: string
  /** The name within its group: `enroll.totp`. */
  member: string
  /** One per adapter. */
  served: readonly boolean[]
  /** Who does not serve it, or not always, and why. */
  reasons: readonly { who: string; why: string }[]
}

export interface OperationGroup {
  name: string
  rows: readonly OperationRow[]
  /** One per adapter: how many of the rows. */
  counts: readonly number[]
}

function rowOf(operation: string): OperationRow {
  return {
    operation,
    member: operation.slice(operation.indexOf('.') + 1),
    served: adapters.map(({ served }) => served.operations[operation] === true),
    reasons: adapters.flatMap(({ name, served }) => {
      const why = served.operations[operation]
      const elsewhere = Object.entries(served.without).flatMap(([setUp, reasons]) => {
        const reason = reasons[operation]
        return reason === undefined ? [] : [{ who: `${name} with ${setUp}`, why: reason }]
      })
      return typeof why === 'string' ? [{ who: name, why }, ...elsewhere] : elsewhere
    }),
  }
}

const operations = Object.keys(memory.operations)
const groupOf = (operation: string): string => operation.split('.')[0] ?? ''

/** Every operation of the contract, in its order, under its group. */
export const operationGroups: readonly OperationGroup[] = [...new Set(operations.map(groupOf))].map((name) => {
  const rows = operations.filter((operation) => groupOf(operation) === name).map(rowOf)
  return { name, rows, counts: adapters.map((_, index) => rows.filter(({ served }) => served[index]).length) }
})
