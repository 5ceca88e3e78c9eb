'use client'
import { codesMessages } from '../../i18n/codes.js'
import { formatDate } from '../../i18n/dates.js'
import { safeText } from '../../i18n/safe-text.js'
import { useAccountContext } from '../context.js'
import { useClient } from '../use-client.js'
import { useMessages } from '../use-messages.js'
import { useNow } from '../use-now.js'
import { useReadable } from '../use-readable.js'
import type { CodesSheet } from './sheet.js'

/**
 * What stands around codes in a file and on paper: the product, whose codes they are, and of when.
 *
 * @param productName by default the host of the page, which is where the codes are asked for
 */
export function useSheet(productName: string | undefined, generatedAt: string | undefined): CodesSheet {
  const { locale } = useAccountContext()
  const t = useMessages('codes', codesMessages)
  const account = useReadable(useClient().account)
  const now = useNow() ?? 0
  const product = safeText(productName ?? (typeof location === 'undefined' ? '' : location.host)).text
  const date = formatDate(generatedAt, locale) ?? formatDate(new Date(now).toISOString(), locale)
  const user = account.status === 'ready' ? account.data : undefined
  const name = user?.email?.address ?? user?.username ?? user?.phone?.number
  return {
    fileName: `${forFiles(product)}backup-codes.txt`,
    above: [
      ...(product === '' ? [] : [product]),
      t('fileTitle'),
      ...(name ? [t('fileAccount', { account: safeText(name, 254).text })] : []),
      ...(date === undefined ? [] : [t('fileDate', { date })]),
    ],
    below: [t('fileNote')],
  }
}

/** What every system takes in the name of a file. */
function forFiles(product: string): string {
  const words = product.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const start = words.join('-').slice(0, 40)
  return start === '' ? '' : `${start}-`
}
