import ts from 'typescript'

/** The titles of the tests of a file, each with those of the groups around it: `a list > says that it is empty`. */
export function titlesIn(file: string, text: string): readonly string[] {
  const titles: string[] = []
  function visit(node: ts.Node, groups: readonly string[]): void {
    const named = ts.isCallExpression(node) ? namedCall(node) : undefined
    if (named?.kind === 'it') titles.push([...groups, named.title].join(' > '))
    const inside = named?.kind === 'describe' ? [...groups, named.title] : groups
    ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), [])
  return titles
}

/** `it('…', …)` and `it.each([…])('…', …)`. */
function namedCall({ expression, arguments: [title] }: ts.CallExpression) {
  const kind = /^(it|describe)\b/.exec(expression.getText())?.[1]
  return kind && title && ts.isStringLiteralLike(title) ? { kind, title: title.text } : undefined
}
