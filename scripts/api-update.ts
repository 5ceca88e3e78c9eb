/** `npm run api:update`: writes the public API of every entry point to etc/, where a change of it shows as a diff. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiReports } from './api-report.js'
import { root } from './entry-points.js'

const temporary = mkdtempSync(join(tmpdir(), 'latchkey-api-'))
mkdirSync(`${root}etc`, { recursive: true })
const reports = apiReports(temporary)
for (const { path, actual, committed } of reports) {
  if (actual === committed) continue
  writeFileSync(root + path, actual)
  console.log(`${committed === '' ? 'new    ' : 'changed'} ${path}`)
}
for (const file of readdirSync(`${root}etc`)) {
  if (!file.endsWith('.api.md') || reports.some(({ path }) => path === `etc/${file}`)) continue
  rmSync(`${root}etc/${file}`)
  console.log(`removed etc/${file}`)
}
rmSync(temporary, { recursive: true, force: true })
