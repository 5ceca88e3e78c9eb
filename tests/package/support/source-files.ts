import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { root } from '../../../scripts/entry-points.js'

export interface Import {
  specifier: string
  /** Only types come in: gone from the built JavaScript. */
  typeOnly: boolean
  /** `import()`: loaded when it is needed. */
  lazy: boolean
  /** The source file it names, relative to the root; `undefined` for a package. */
  file: string | undefined
}

export interface SourceFile {
  /** Relative to the root, for instance `src/core/action.ts`. */
  path: string
  imports: Import[]
}

/** Every file of `src` with what it imports. */
export function sourceFiles(): SourceFile[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => ({
    path,
    imports: importsOf(path, readFileSync(root + path, 'utf8')),
  }))
}

/** The imports and re-exports of one file; `path` (relative to the root) is what its relative specifiers start from. */
export function importsOf(path: string, text: string): Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, lazy: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    imports.push({ specifier: specifier.text, typeOnly, lazy, file: resolve(path, specifier.text) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause), false)
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true, false)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return imports
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  )
}

function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const target = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
  return globSync([target, `${target}x`], { cwd: root })[0] ?? target
}
