import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type BuiltFile, distFiles } from './support/dist-files.js'

/** Layers that a server imports as they are, and files of the others that hold words or only export from others. */
const NEUTRAL = /^dist\/(contract|core|schemas|i18n|adapters|testing)\/|^dist\/index\.js$|\/messages\.js$/

/** What React offers to a server as well, apart from hooks and refs. */
const ON_A_SERVER = /^(Children|Fragment|StrictMode|Suspense|cloneElement|createElement|isValidElement|memo|version)$/

/** Client modules of others, whatever is imported from them. */
const CLIENT_PACKAGES = /^(react-dom|react-hook-form|@radix-ui)(\/|$)/

function parse({ path, text }: BuiltFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

function hasDirective(file: BuiltFile): boolean {
  const [first] = parse(file).statements
  return first !== undefined && /^['"]use client['"];?$/.test(first.getText())
}

/** What ties a built file to the browser: a hook, a ref, a context, an event handler, a package that has them. */
function clientReasons(file: BuiltFile): string[] {
  const reasons: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const from = node.moduleSpecifier.text
      const named = node.importClause?.namedBindings
      const names =
        named && ts.isNamedImports(named) ? named.elements.map((one) => (one.propertyName ?? one.name).text) : ['*']
      if (from === 'react') reasons.push(...names.filter((name) => !ON_A_SERVER.test(name)))
      else if (CLIENT_PACKAGES.test(from)) reasons.push(from)
    }
    if (ts.isCallExpression(node) && /(^|\.)use[A-Z]\w*$/.test(node.expression.getText())) {
      reasons.push(node.expression.getText())
    }
    if (ts.isPropertyAssignment(node) && isJsxProps(node.parent) && /^on[A-Z]/.test(node.name.getText())) {
      reasons.push(node.name.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(file))
  return reasons
}

/** The second argument of `jsx(type, props)`. */
function isJsxProps(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node.parent) &&
    /^_?jsxs?$/.test(node.parent.expression.getText()) &&
    node.parent.arguments[1] === node
  )
}

describe('the "use client" directive', () => {
  const files = distFiles('dist/**/*.js')
  const paths = (some: BuiltFile[]) => some.map(({ path }) => path)

  it('is in every built file that a server cannot run', () => {
    const missing = files.filter(
      (file) => !NEUTRAL.test(file.path) && clientReasons(file).length > 0 && !hasDirective(file),
    )
    expect(missing.map((file) => `${file.path}: ${clientReasons(file).join(', ')}`)).toEqual([])
  })

  it('is in no file that a server may import', () => {
    expect(paths(files.filter((file) => NEUTRAL.test(file.path) && hasDirective(file)))).toEqual([])
  })

  it('is in no file that only exports from others, so that a server component can take parts by name', () => {
    const onlyExports = files.filter((file) =>
      parse(file).statements.every(
        (one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one) || ts.isExpressionStatement(one),
      ),
    )
    expect(paths(onlyExports.filter(hasDirective))).toEqual([])
  })

  it.each([
    ["import { forwardRef, useState } from 'react'", ['forwardRef', 'useState']],
    ["import { useSessionList } from './use-session-list.js'\nconst a = () => useSessionList()", ['useSessionList']],
    ["import * as Dialog from '@radix-ui/react-dialog'", ['@radix-ui/react-dialog']],
    ["import { jsx } from 'react/jsx-runtime'\nconst a = () => jsx('button', { onClick: go })", ['onClick']],
    ["import { cloneElement } from 'react'", []],
    ["import { useAction } from './use-action.js'\nexport { useAction }", []],
    ['const options = { onError: report }', []],
  ])('is asked for by what is in a file: %s', (text, reasons) => {
    expect(clientReasons({ path: 'dist/features/a/a.js', text })).toEqual(reasons)
  })
})
