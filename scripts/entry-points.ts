import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'

export const root: string = fileURLToPath(new URL('..', import.meta.url))

export interface EntryPoint {
  /** What a host imports, for instance `latchkey/session-list`. */
  specifier: string
  /** The same as a file name, for instance `session-list` or `adapters-memory`; `index` for the package itself. */
  name: string
  /** The built file, relative to the root of the repository. */
  file: string
  /** Its declarations; a style sheet has none. */
  types?: string | undefined
}

export interface Manifest {
  name: string
  version: string
  files: string[]
  exports: Record<string, string | { types: string; default: string }>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
}

/** Every entry point that package.json exports, patterns expanded to the built files that fit them. */
export function entryPoints(): EntryPoint[] {
  return Object.entries(readManifest().exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return [entryPoint(subpath, target)]
    if (!subpath.includes('*')) return [entryPoint(subpath, target.default, target.types)]
    const [before = '', after = ''] = target.default.replace('./', '').split('*')
    return globSync(`${before}*${after}`, { cwd: root }).map((file) => {
      const match = file.slice(before.length, file.length - after.length)
      const fill = (text: string) => text.replaceAll('*', match)
      return entryPoint(fill(subpath), fill(target.default), fill(target.types))
    })
  })
}

function entryPoint(subpath: string, file: string, types?: string): EntryPoint {
  const path = subpath.replace(/^\.\/?/, '')
  return {
    specifier: path === '' ? 'latchkey' : `latchkey/${path}`,
    name: path === '' ? 'index' : path.replaceAll('/', '-'),
    file: file.replace('./', ''),
    types: types?.replace('./', ''),
  }
}
