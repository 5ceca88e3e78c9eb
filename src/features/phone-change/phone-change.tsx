'use client'
import type { ReactElement, ReactNode } from 'react'
import { can } from '../../contract/index.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { phoneChangeMessages } from './messages.js'

export interface PhoneChangeProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /**
   * The country of a number without a country code, as in ISO 3166 (`DE`). Without it, the one of the current number, or
   * of the user's locale.
   */
  country?: string | undefined
  /** In place of it when the adapter cannot change the number. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./phone-change-content.js'))

/**
 * The user's phone number: adding, changing and removing it. Needs an `<AccountProvider>`; renders a `<section>`, or the
 * fallback when the adapter cannot change the number.
 */
export function PhoneChange(props: PhoneChangeProps): ReactElement {
  const client = useClient()
  const t = useMessages('phoneChange', phoneChangeMessages)
  const code = useContent()
  // It is on its way while the code is.
  useReadable(client.account)

  if (!can(client.adapter(), 'phone.start')) return <>{props.fallback}</>
  if (code.module) return <code.module.PhoneChangeContent {...props} />
  return (
    <FeatureFrame
      name="phone-change"
      id="phone"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
      rows={1}
    />
  )
}
