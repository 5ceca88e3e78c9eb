import { resolve } from 'node:path'
import { StartError } from './start-error.js'

export type DatabaseChoice = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: URL }

export interface Options {
  /** 0 takes any free port. */
  port: number
  /** Throw all data away first. */
  reset: boolean
  database: DatabaseChoice
  /** Where the secret that signs the cookies is kept, so that a restart signs nobody out. */
  secretFile: string
}

export interface DemoPlace {
  port: string
  /** Of the data, with a slash at the end. */
  folder: string
  /** The command that throws it away. */
  startOver: string
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartError(`PORT is "${text}", which is no port. Set it to a number from 0 to 65535 (0 takes a free one).`)
}

function readPostgresUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url
  // The text itself is not repeated: it may hold a password.
  throw new StartError(
    'DATABASE_URL is not a PostgreSQL address. Write it as postgres://user:password@host:5432/database, or unset it to use the SQLite file.',
  )
}

/**
 * What the environment and the command line ask for.
 *
 * @param args the arguments after the file name; only `--reset` is known
 * @param demo where it is when nothing else is said
 * @throws StartError when something in them makes no sense
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv, demo: DemoPlace): Options {
  const unknown = args.find((argument) => argument !== '--reset')
  if (unknown !== undefined) {
    throw new StartError(`The demo does not know the option "${unknown}". It knows one: ${demo.startOver}`)
  }
  const file = resolve(env.LATCHKEY_DEMO_DB || `${demo.folder}demo.sqlite`)
  return {
    port: readPort(env.PORT || demo.port),
    reset: args.includes('--reset'),
    database: env.DATABASE_URL
      ? { kind: 'postgres', url: readPostgresUrl(env.DATABASE_URL) }
      : { kind: 'sqlite', file },
    secretFile: `${file}.secret`,
  }
}
