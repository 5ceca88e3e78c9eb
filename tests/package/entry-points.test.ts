import { existsSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { entryPoints, readManifest, root } from '../../scripts/entry-points.js'

describe('the entry points', () => {
  const points = entryPoints()

  it.each(points)('$specifier is built', ({ file, types }) => {
    expect(existsSync(root + file)).toBe(true)
    expect(types === undefined || existsSync(root + types)).toBe(true)
  })

  it('have one subpath for every feature and adapter', () => {
    const built = globSync(['src/features/*/index.ts', 'src/adapters/*/{,server/}index.ts'], { cwd: root })
    const expected = built.map((path) => `./dist/${path.replace(/^src\//, '').replace(/\.ts$/, '.js')}`)
    const exported = Object.values(readManifest().exports).map((target) =>
      typeof target === 'string' ? target : target.default,
    )
    expect(
      exported.filter((target) => /\/(features|adapters)\/[^/]+\/(server\/)?index\.js$/.test(target)).toSorted(),
    ).toEqual(expected.toSorted())
  })

  it('name a feature as its folder', () => {
    const misnamed = points.filter(({ specifier, file }) => {
      const [, folder] = /\/features\/([^/]+)\//.exec(file) ?? []
      return folder !== undefined && specifier !== `latchkey/${folder}`
    })
    expect(misnamed).toEqual([])
  })
})
