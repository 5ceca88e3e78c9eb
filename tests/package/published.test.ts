import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, describe, expect, it } from 'vitest'
import { entryPoints, readManifest, root } from '../../scripts/entry-points.js'
import { pack } from './support/pack.js'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the published package', () => {
  const { tarball, files } = pack(folder)

  it('holds what is built, its README and its licence, and nothing else', () => {
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts']),
    )
    const others = files.filter((path) => !path.startsWith('dist/'))
    expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json'])
    expect(files.filter((path) => !/\.(js|js\.map|d\.ts|css)$/.test(path) && path.startsWith('dist/'))).toEqual([
      'dist/adapters/rest/openapi.json',
    ])
  })

  it('holds every entry point', () => {
    const missing = entryPoints().flatMap(({ file, types }) =>
      [file, types ?? file].filter((path) => !files.includes(path)),
    )
    expect(missing).toEqual([])
  })

  it('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: 'npm' })
    const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([])
  })

  it('has types that every ESM resolution finds', () => {
    const without = Object.keys(readManifest().exports).filter((subpath) => /\.(css|json)$/.test(subpath))
    const attw = `${root}node_modules/@arethetypeswrong/cli/dist/index.js`
    const args = [attw, tarball, '--profile', 'esm-only', '--no-color', '--exclude-entrypoints', ...without]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(status, stdout + stderr).toBe(0)
  })
})
