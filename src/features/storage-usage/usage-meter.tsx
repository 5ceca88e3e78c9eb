'use client'
import type { ReactElement } from 'react'
import { formatBytes } from '../../i18n/bytes.js'
import { formatNumber } from '../../i18n/numbers.js'
import { safeText } from '../../i18n/safe-text.js'
import type { Translate } from '../../i18n/translate.js'
import { useMessages } from '../../react/use-messages.js'
import { Meter } from '../../ui/meter.js'
import { storageUsageMessages } from './messages.js'
import type { MeasuredUsage } from './state.js'

type Words = Translate<typeof storageUsageMessages>

const tones = { normal: 'info', high: 'warning', over: 'danger' } as const

/** One thing that is measured: as a meter where there is a limit, and in words in any case. */
export function UsageMeter({ meter }: { meter: MeasuredUsage }): ReactElement {
  const t = useMessages('storageUsage', storageUsageMessages)
  const label = <bdi>{safeText(meter.label).text}</bdi>
  const text = describeUsage(meter, t)
  const { used, limit, level } = meter
  if (typeof used !== 'number' || typeof limit !== 'number' || level === 'unlimited' || level === 'unknown') {
    return (
      <p data-lk-ui="meter-label">
        <span>{label}</span>
        <span>{text}</span>
      </p>
    )
  }
  const advice = advise(level, limit - used, meter.unit, t)
  return (
    <>
      <Meter label={label} text={text} value={used} max={limit} tone={tones[level]} />
      {advice ? <p data-lk-ui="field-hint">{advice}</p> : null}
    </>
  )
}

function describeUsage({ used, limit, unit }: MeasuredUsage, t: Words): string {
  if (used === 'unknown') return t('unknown')
  const amount = formatAmount(used, unit, t)
  if (limit === 'unknown') return t('usedOnly', { used: amount })
  return limit === null
    ? t('usedUnlimited', { used: amount })
    : t('usedOf', { used: amount, limit: formatAmount(limit, unit, t) })
}

function advise(level: keyof typeof tones, left: number, unit: string, t: Words): string | undefined {
  if (level === 'over') return t('over', { over: formatAmount(-left, unit, t) })
  if (level !== 'high') return undefined
  return left > 0 ? t('nearlyFull', { left: formatAmount(left, unit, t) }) : t('full')
}

/** In the user's way of writing numbers. A unit that only the host knows is said in the host's word. */
function formatAmount(value: number, unit: string, t: Words): string {
  if (unit === 'bytes') return formatBytes(value, t.locale) ?? t('unknown')
  const number = formatNumber(value, t.locale) ?? String(value)
  return unit === 'count' ? number : t('amount', { number, unit: safeText(unit, 40).text })
}
