import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { apiReports } from '../../scripts/api-report.js'
import { root } from '../../scripts/entry-points.js'

const temporary = mkdtempSync(join(tmpdir(), 'latchkey-api-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

describe('the public API', () => {
  const reports = apiReports(temporary)

  it.each(reports)(
    'is as committed in $path (else run "npm run api:update" and review the diff)',
    ({ actual, committed }) => {
      expect(actual).toBe(committed)
    },
  )

  it('has a report for every entry point, and no report without one', () => {
    const committed = readdirSync(`${root}etc`).map((file) => `etc/${file}`)
    expect(committed.toSorted()).toEqual(reports.map(({ path }) => path).toSorted())
  })
})
