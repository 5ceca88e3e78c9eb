'use client'
import type { ReactElement } from 'react'
import { formatDate, formatDateTime } from '../../i18n/dates.js'
import { useAccountContext } from '../context.js'
import { useNow } from '../use-now.js'
import type { RelativeTimeProps } from './relative-time.js'

/**
 * "12 Mar 2026", with the time of day in its tooltip. Renders a `<time>`, whose text is the date in UTC until mounted:
 * the server is in another time zone than the reader.
 */
export function CalendarDate({ date, fallback }: RelativeTimeProps): ReactElement {
  const { locale } = useAccountContext()
  if (useNow() === undefined) return <time dateTime={date}>{date.slice(0, 10)}</time>
  const text = formatDate(date, locale)
  if (text === undefined) return <>{fallback}</>
  return (
    <time dateTime={date} title={formatDateTime(date, locale)}>
      {text}
    </time>
  )
}
