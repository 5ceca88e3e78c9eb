'use client'
import type { ReactElement } from 'react'
import { formatDateTime, formatRelative } from '../../i18n/dates.js'
import { useAccountContext } from '../context.js'
import { useNow } from '../use-now.js'

export interface RelativeTimeProps {
  /** ISO-8601. */
  date: string
  /** What is shown for something that is no date. */
  fallback: string
}

/** "2 hours ago", with the date and time in its tooltip. Renders a `<time>`, whose text is the date until mounted. */
export function RelativeTime({ date, fallback }: RelativeTimeProps): ReactElement {
  const { locale } = useAccountContext()
  const now = useNow()
  if (now === undefined) return <time dateTime={date}>{date.slice(0, 10)}</time>
  const text = formatRelative(date, now, locale)
  if (text === undefined) return <>{fallback}</>
  return (
    <time dateTime={date} title={formatDateTime(date, locale)}>
      {text}
    </time>
  )
}
