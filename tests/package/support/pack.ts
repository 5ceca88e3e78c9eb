import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../../scripts/entry-points.js'

export interface Packed {
  tarball: string
  /** What is in it, for instance `dist/index.js`. */
  files: string[]
}

/** The package as `npm publish` would send it, packed into `folder`. */
export function pack(folder: string): Packed {
  const output = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)
  const [result]: { filename: string; files: { path: string }[] }[] = JSON.parse(output)
  if (!result) throw new Error(`npm pack reported no tarball: ${output}`)
  return { tarball: join(folder, result.filename), files: result.files.map(({ path }) => path) }
}

/** Runs npm and returns what it printed. npm is a `.cmd` file on Windows, which Node starts only through a shell. */
export function npm(args: string[], cwd: string): string {
  const shell = process.platform === 'win32'
  return execFileSync('npm', args, { cwd, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
