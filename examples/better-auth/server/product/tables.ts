/** Northwick's own tables, on any database that Better Auth runs on: its migrations make them beside its own. */
import type { BetterAuthPlugin, DBTransactionAdapter } from 'better-auth'

/** What reads and writes them: Better Auth's own way to the database, or a transaction on it. */
export type Db = Pick<
  DBTransactionAdapter,
  'create' | 'findOne' | 'findMany' | 'count' | 'update' | 'updateMany' | 'delete' | 'deleteMany'
>

export interface Studio {
  id: string
  name: string
}

export interface Member {
  id: string
  studioId: string
  userId: string
  role: 'owner' | 'member'
}

export interface StoredPreferences {
  id: string
  userId: string
  /** JSON, by key. */
  chosen: string
  version: number
}

export interface Document {
  id: string
  userId: string
  name: string
  bytes: number
}

/** An account that is going to be deleted. */
export interface Leaving {
  id: string
  userId: string
  purgeAt: Date
}

const user = {
  type: 'string',
  required: true,
  references: { model: 'user', field: 'id', onDelete: 'cascade' },
} as const
const text = { type: 'string', required: true } as const

export const tables = {
  studio: { fields: { name: text } },
  member: {
    fields: {
      studioId: { ...text, references: { model: 'studio', field: 'id', onDelete: 'cascade' } },
      userId: user,
      role: text,
    },
  },
  preferences: {
    fields: { userId: { ...user, unique: true }, chosen: text, version: { type: 'number', required: true } },
  },
  document: { fields: { userId: user, name: text, bytes: { type: 'number', required: true } } },
  leaving: { fields: { userId: { ...user, unique: true }, purgeAt: { type: 'date', required: true } } },
} satisfies BetterAuthPlugin['schema']
