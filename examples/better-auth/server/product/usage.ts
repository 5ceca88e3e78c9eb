import type { UsageMeter } from 'latchkey/contract'
import { studiosOf } from './studios.js'
import type { Db, Document } from './tables.js'

const gigabyte = 1024 ** 3

export async function usageOf(db: Db, userId: string): Promise<UsageMeter[]> {
  const where = [{ field: 'userId', value: userId }]
  const documents = await db.findMany<Document>({ model: 'document', where })
  const pictures = await db.findMany<{ data: string }>({ model: 'picture', where })
  const studios = await studiosOf(db, userId)
  const bytes = [
    ...documents.map((document) => document.bytes),
    // Three bytes stand in four letters of Base64.
    ...pictures.map(({ data }) => Math.floor((data.length * 3) / 4)),
  ]
  return [
    {
      id: 'storage',
      label: 'Documents and pictures',
      used: bytes.reduce((sum, each) => sum + each, 0),
      limit: gigabyte,
      unit: 'bytes',
    },
    { id: 'documents', label: 'Invoices and quotes this year', used: documents.length, limit: 25, unit: 'count' },
    {
      id: 'people',
      label: 'People in your studios',
      used: new Set(studios.flatMap(({ members }) => members.map(({ email }) => email))).size,
      limit: null,
      unit: 'count',
    },
  ]
}
