/**
 * Installs the dependencies when `node_modules` does not match the lock file, so that `npm start` and `npm test` are the
 * only commands a fresh clone needs. Node built-ins only: this runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** npm is a `.cmd` file on Windows, which Node starts only through a shell. */
export const throughShell = process.platform === 'win32'

/** Every package that the lock file names is there in that version, or is optional. */
function installedMatchesLock() {
  const hidden = `${root}node_modules/.package-lock.json`
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.optional) return true
    if (entry.link) return existsSync(root + place)
    return present[place]?.version === entry.version && existsSync(`${root}${place}/package.json`)
  })
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(
    `Latchkey needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run it again.`,
  )
}

/** Throws one clear line when the installation fails; npm's own output has gone to the console by then. */
export function ensureDependencies() {
  requireNode()
  if (installedMatchesLock()) return
  console.log('Setting up: node_modules does not match package-lock.json, running "npm ci" (about a minute).')
  const result = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: throughShell,
  })
  if (result.status !== 0) {
    throw new Error(`"npm ci" failed${result.error ? `: ${result.error.message}` : ''}. Its output above says why.`)
  }
  console.log('Set up.\n')
}
