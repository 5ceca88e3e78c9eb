import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type BuiltFile, distFiles } from './support/dist-files.js'

/**
 * The rule: under react/, ui/ and features/ every built file with code of its own is a client module. A file that only
 * passes on what others export stays neutral, so that a server component may import through it; so do words.
 */
const CLIENT = /^dist\/(react|ui|features)\//
const NEUTRAL = /^dist\/(contract|core|schemas|i18n|adapters|testing)\/|^dist\/index\.js$|\/messages\.js$/

function statements({ path, text }: BuiltFile): readonly ts.Statement[] {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements
}

function hasDirective(file: BuiltFile): boolean {
  const [first] = statements(file)
  return (
    first !== undefined && ts.isExpressionStatement(first) && /^['"]use client['"];?$/.test(first.getText(parsed(file)))
  )
}

function parsed({ path, text }: BuiltFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

function hasCode(file: BuiltFile): boolean {
  return statements(file).some(
    (statement) =>
      !ts.isImportDeclaration(statement) &&
      !ts.isExportDeclaration(statement) &&
      !ts.isExpressionStatement(statement) &&
      !ts.isEmptyStatement(statement),
  )
}

function needsDirective(file: BuiltFile): boolean {
  return CLIENT.test(file.path) && !NEUTRAL.test(file.path) && hasCode(file)
}

describe('the "use client" directive', () => {
  const files = distFiles('dist/**/*.js')
  const paths = (some: BuiltFile[]) => some.map(({ path }) => path)

  it('is in every built file that a server cannot run', () => {
    expect(paths(files.filter((file) => needsDirective(file) && !hasDirective(file)))).toEqual([])
  })

  it('is in no file that a server may import', () => {
    expect(paths(files.filter((file) => NEUTRAL.test(file.path) && hasDirective(file)))).toEqual([])
  })

  it('leaves no file undecided', () => {
    expect(paths(files.filter(({ path }) => !CLIENT.test(path) && !NEUTRAL.test(path)))).toEqual([])
  })

  it('is not asked of a file that only exports from others', () => {
    const index = {
      path: 'dist/features/a/index.js',
      text: "import { a } from './a.js'\nexport { a }\nexport * from './b.js'",
    }
    const part = { path: 'dist/features/a/parts/a.js', text: 'const a = () => 1\nexport { a }' }
    expect(needsDirective(index)).toBe(false)
    expect(needsDirective(part)).toBe(true)
    expect(hasDirective(part)).toBe(false)
    expect(hasDirective({ ...part, text: `"use client";\n${part.text}` })).toBe(true)
  })
})
