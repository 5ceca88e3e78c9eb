/**
 * A reason why the demo cannot start that the person in front of it can do something about. Its message is one line:
 * what is wrong, and what to do. Anything else that is thrown is a bug and keeps its stack trace.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** The `code` of an error of Node or of PostgreSQL. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The message of anything thrown, on one line. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
}
