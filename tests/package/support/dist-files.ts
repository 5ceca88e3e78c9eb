import { existsSync, readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { root } from '../../../scripts/entry-points.js'

export interface BuiltFile {
  /** Relative to the root, for instance `dist/core/action.js`. */
  path: string
  text: string
}

/** The built files that match, for instance `dist/**\/*.js`. Throws when nothing is built: no file would pass every check. */
export function distFiles(pattern: string): BuiltFile[] {
  if (!existsSync(`${root}dist`)) throw new Error('Nothing is built. Run "npm run build" first.')
  return globSync(pattern, { cwd: root }).map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))
}

/** The lines that match, as `path:line: text`, for a message that says where to look. */
export function linesWith(files: BuiltFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
}
