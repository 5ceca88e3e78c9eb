/** `npm run build`: dist/ from scratch: JavaScript by tsup, declarations by tsc, style sheets by esbuild. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { build } from 'esbuild'
import { root } from './setup.mjs'

rmSync(`${root}dist`, { recursive: true, force: true })

/** @param {string[]} args A script for Node, and its arguments. */
function run(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`${args[0]} failed (${code}).`))))
  })
}

/** A published style sheet is one file, however many it was written in; its syntax stays as written (no `target`). */
function styles() {
  return build({
    absWorkingDir: root,
    entryPoints: ['src/theme/theme.css', 'src/theme/tokens.css'],
    outdir: 'dist/theme',
    bundle: true,
    charset: 'utf8',
  })
}

/** The protocol of `latchkey/adapters/rest`, for those who serve it. */
async function protocol() {
  await mkdir(`${root}dist/adapters/rest`, { recursive: true })
  await copyFile(`${root}src/adapters/rest/openapi.json`, `${root}dist/adapters/rest/openapi.json`)
}

const results = await Promise.allSettled([
  run('node_modules/tsup/dist/cli-default.js'),
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'),
  styles(),
  protocol(),
])
for (const result of results) {
  if (result.status === 'rejected') {
    console.error(result.reason instanceof Error ? result.reason.message : result.reason)
    process.exitCode = 1
  }
}
