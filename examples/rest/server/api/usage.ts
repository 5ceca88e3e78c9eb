import type { UsageMeter } from 'latchkey/contract'
import type { Call } from './call.js'
import type { Api } from './router.js'

export function usageRoutes({ read }: Api): void {
  read('/usage', 'usage.get', measure)
}

async function measure({ db, user }: Call): Promise<UsageMeter[]> {
  const pictures = await db.selectFrom('pictures').select('bytes').where('user_id', '=', user.id).execute()
  const used = pictures.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    { id: 'files', label: 'Pictures and attachments', used, limit: 50 * 1024 ** 2, unit: 'bytes' },
    { id: 'pictures', label: 'Pictures', used: pictures.length, limit: null, unit: 'count' },
  ]
}
