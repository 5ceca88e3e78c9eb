import adapter from '../../examples/own-adapter/adapter.ts?raw'
import problem from '../../examples/own-adapter/problem.ts?raw'

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
  problem,
  account: excerpt('const toAccount', 'const toSession'),
  request: excerpt('async function request', '/** A change that worked'),
  done: excerpt('/** A change that worked', 'return defineAccountAdapter'),
  sessions: excerpt('    sessions: {', '    stepUp: {'),
  stepUp: excerpt('    stepUp: {', '    subscribe('),
  tell: excerpt('/** In a later task', 'async function request'),
} as const
