const files = import.meta.glob<string>('../../examples/own-adapter/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

function read(name: string): string {
  const text = files[`../../examples/own-adapter/${name}`]
  if (text === undefined) throw new Error(`There is no examples/own-adapter/${name}.`)
  return text
}

const adapter = read('adapter.ts')

/** From the first line that has `from` up to the one before the next that has `to`. */
function excerpt(from: string, to: string): string {
  const lines = adapter.split('\n')
  const start = lines.findIndex((line) => line.includes(from))
  const end = lines.findIndex((line, index) => index > start && line.includes(to))
  if (start < 0 || end < 0) throw new Error(`examples/own-adapter/adapter.ts has no lines from "${from}" to "${to}".`)
  const found = lines.slice(start, end)
  const indent = Math.min(...found.filter(Boolean).map((line) => line.length - line.trimStart().length))
  return found
    .map((line) => line.slice(indent))
    .join('\n')
    .trim()
}

/** What *Guides/Write an adapter* shows of the example, so that it shows what is tested. */
export const ownAdapter = {
  whole: adapter,
  problem: read('problem.ts'),
  backEnd: read('back-end.ts'),
  test: read('adapter.test.ts'),
  account: excerpt('const toAccount', 'const toSession'),
  request: excerpt('async function request', '/** A change that worked'),
  done: excerpt('/** A change that worked', 'return defineAccountAdapter'),
  sessions: excerpt('    sessions: {', '    stepUp: {'),
  stepUp: excerpt('    stepUp: {', '    subscribe('),
  tell: excerpt('/** In a later task', 'async function request'),
} as const
