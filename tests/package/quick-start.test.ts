import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { build, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/ensure-chromium.mjs'
import { root } from '../../scripts/entry-points.js'
import { npm, pack } from './support/pack.js'

/** The first block of code of a section, which the README asks a newcomer to copy. */
function codeFromReadme(section: string): string {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const text = readme.split(/^## /m).find((one) => one.startsWith(`${section}\n`))
  const [, code] = /```tsx?\n([\s\S]*?)```/.exec(text ?? '') ?? []
  if (!code) throw new Error(`README.md has no code under "${section}".`)
  return code
}

/** A plain app beside the repository, with nothing from it but the packed tarball. */
function writeApp(folder: string, react: string, tarball: string): void {
  mkdirSync(join(folder, 'src/own-adapter'), { recursive: true })
  const files: Record<string, string> = {
    'src/main.tsx': codeFromReadme('Quick start'),
    'src/adapter.ts': codeFromReadme('Writing an adapter'),
    'src/own-adapter/adapter.ts': readFileSync(`${root}examples/own-adapter/adapter.ts`, 'utf8'),
    'src/own-adapter/problem.ts': readFileSync(`${root}examples/own-adapter/problem.ts`, 'utf8'),
    'index.html':
      '<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/src/main.tsx"></script></html>',
    'package.json': JSON.stringify({
      name: 'app',
      private: true,
      type: 'module',
      dependencies: { latchkey: `file:${tarball}`, react, 'react-dom': react },
      devDependencies: { '@types/react': `^${react.split('.')[0]}`, '@types/react-dom': `^${react.split('.')[0]}` },
    }),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        module: 'ESNext',
        moduleResolution: 'bundler',
        jsx: 'react-jsx',
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      },
      files: ['src/main.tsx', 'src/adapter.ts', 'src/own-adapter/adapter.ts', 'css.d.ts'],
    }),
    'css.d.ts': "declare module '*.css'\n",
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], folder)
}

describe.each(['19.3.1', '18.3.1'])('the quick start of the README, in an app on React %s', (react) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-app-'))
  const app = join(folder, 'app')
  let browser: Browser

  beforeAll(async () => {
    writeApp(app, react, pack(folder).tarball)
    const executablePath = await findChromium()
    browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('compiles, as does the adapter of the guide, with our declarations checked as well', () => {
    const tsc = `${root}node_modules/typescript/bin/tsc`
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', app], { encoding: 'utf8' })
    expect(stdout).toBe('')
  })

  it('builds with Vite and shows the sessions', async () => {
    await build({ root: app, logLevel: 'error' })
    const server = await preview({ root: app, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } })
    const page = await browser.newPage()
    try {
      const problems: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      await page.locator('[data-lk="session-list.item"]').nth(1).waitFor()
      expect(await page.locator('[data-lk="session-list.item"][data-current]').count()).toBe(1)
      expect(problems).toEqual([])
    } finally {
      await page.close()
      await server.close()
    }
  })
})
