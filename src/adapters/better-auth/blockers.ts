import type { DeletionBlocker } from '../../contract/index.js'
import { record, text } from './parse.js'

export function isBlocking({ severity }: DeletionBlocker): boolean {
  return severity === 'blocking'
}

function readResource(value: unknown): DeletionBlocker['resource'] {
  const row = record(value)
  const [type, id] = [text(row?.type), text(row?.id)]
  return type === undefined || id === undefined ? undefined : { type, id, name: text(row?.name) }
}

function readResolutions(value: unknown): DeletionBlocker['resolutions'] {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((one) => {
    const row = record(one)
    const id = text(row?.id)
    return id === undefined ? [] : [{ id, label: text(row?.label), href: text(row?.href) }]
  })
}

/** What the host's server says is in the way. One that cannot be read is in the way all the same. */
export function readBlockers(rows: readonly unknown[]): DeletionBlocker[] {
  return rows.map((value) => {
    const row = record(value)
    return {
      code: text(row?.code) ?? 'unknown',
      severity: row?.severity === 'warning' ? 'warning' : 'blocking',
      resource: readResource(row?.resource),
      message: text(row?.message),
      resolutions: readResolutions(row?.resolutions),
    }
  })
}
