import { describe, expect, it } from 'vitest'
import { readManifest } from '../../scripts/entry-points.js'
import { isHeadless, isLocale, LAYERS, roomOf } from './support/layers.js'
import { type Import, importsOf, type SourceFile, sourceFiles } from './support/source-files.js'

/** Why `path` may not import this, or `undefined` when it may. */
function objection(path: string, imported: Import): string | undefined {
  const from = roomOf(path)
  const rule = LAYERS[from.layer]
  if (!rule) return `"${from.layer}" is no layer: add it to tests/package/support/layers.ts`
  if (imported.file === undefined) {
    const allowed = rule.packages.some((pattern) => pattern.test(imported.specifier))
    return allowed ? undefined : `${from.layer} may not import the package "${imported.specifier}"`
  }
  const to = roomOf(imported.file)
  if (isLocale(imported.file) && !isLocale(path)) return 'a locale is loaded by the host, or every app would pay for it'
  if (isHeadless(path) && (to.layer === 'i18n' || to.layer === 'ui' || /\/messages\.tsx?$/.test(imported.file))) {
    return 'a hook or a headless part knows no words and no visual elements'
  }
  if (to.layer === from.layer) {
    // What several adapters need and the contract does not say (ADR 0022).
    if (from.layer === 'adapters' && to.name === 'shared') return undefined
    if (to.name === from.name || (from.layer === 'features' && imported.file.endsWith(`/${to.name}/index.ts`)))
      return undefined
    return `${from.layer} do not import each other${from.layer === 'features' ? ', except through their index' : ''}`
  }
  // A catalogue is the sum of the features' words: their types make its type, and a locale is its own entry point.
  const words = from.layer === 'i18n' && /^src\/(features\/[^/]+|account-settings)\/messages\.ts$/.test(imported.file)
  if (words && (imported.typeOnly || isLocale(path))) return undefined
  if (rule.layers.includes(to.layer)) return undefined
  return `${from.layer} may not import ${to.layer}`
}

function objections(files: SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((imported) => {
      const reason = objection(path, imported)
      return reason ? [`${path} imports ${imported.specifier}: ${reason}`] : []
    }),
  )
}

describe('the layers', () => {
  const files = sourceFiles()

  it('import only from the layers to their left', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(objections(files)).toEqual([])
  })

  it.each([
    ['src/core/action.ts', "import { useState } from 'react'"],
    ['src/core/action.ts', "import * as z from 'zod/mini'"],
    ['src/contract/errors.ts', "export { createStore } from '../core/store.js'"],
    ['src/ui/button.tsx', "import type { Messages } from '../i18n/index.js'"],
    ['src/react/use-action.ts', "const dialog = import('../features/step-up/step-up.js')"],
    ['src/features/session-list/parts/item.tsx', "import { Button } from '../../../ui/button.js'"],
    ['src/features/session-list/use-session-list.ts', "import { messages } from './messages.js'"],
    ['src/features/session-list/session-list.tsx', "import { Item } from '../passkeys/parts/item.js'"],
    ['src/adapters/rest/index.ts', "import { scenarios } from '../memory/index.js'"],
    ['src/adapters/shared/webauthn.ts', "import { misconfigured } from '../rest/problem.js'"],
    ['src/adapters/memory/index.ts', "import { createStore } from '../../core/store.js'"],
    ['src/i18n/index.ts', "import { messages } from '../features/session-list/messages.js'"],
    ['src/schemas/sessions.ts', "import * as z from 'zod'"],
    ['src/i18n/translate.ts', "import { messages } from './locales/en.js'"],
  ])('refuse in %s: %s', (path, text) => {
    expect(objections([{ path, imports: importsOf(path, text) }])).toHaveLength(1)
  })

  it.each([
    ['src/i18n/index.ts', "import type { messages } from '../features/session-list/messages.js'"],
    ['src/i18n/locales/de.ts', "import { messages } from '../../features/session-list/messages.js'"],
    ['src/features/session-list/session-list.tsx', "import { StepUp } from '../step-up/index.js'"],
    ['src/features/session-list/session-list.tsx', "import { Button } from '../../ui/index.js'"],
    ['src/adapters/rest/passkeys.ts', "import { createCredential } from '../shared/webauthn.js'"],
  ])('allow in %s: %s', (path, text) => {
    expect(objections([{ path, imports: importsOf(path, text) }])).toEqual([])
  })

  it('import no package that a host would not have', () => {
    const { dependencies, peerDependencies } = readManifest()
    const installed = Object.keys({ ...dependencies, ...peerDependencies })
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ file, specifier }) =>
            file === undefined && !installed.some((name) => `${specifier}/`.startsWith(`${name}/`)),
        )
        .map(({ specifier }) => `${path} imports ${specifier}`),
    )
    expect(missing).toEqual([])
  })

  it('leave the code of a provider to the one entry point for the server of a host', () => {
    const importing = files.filter(({ imports }) =>
      imports.some(({ file, specifier }) => file === undefined && /^(@?better-auth|@clerk)(\/|$)/.test(specifier)),
    )
    expect(importing.map(({ path }) => path).filter((path) => !/^src\/adapters\/[^/]+\/server\//.test(path))).toEqual(
      [],
    )
    expect(importing.length).toBeGreaterThan(0)
  })

  it('have no circle of imports', () => {
    const graph = new Map(files.map(({ path, imports }) => [path, imports.filter((one) => !one.typeOnly && !one.lazy)]))
    expect(
      circles(new Map([...graph].map(([path, imports]) => [path, imports.flatMap(({ file }) => file ?? [])]))),
    ).toEqual([])
  })
})

function circles(graph: Map<string, string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' > '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return found
}
