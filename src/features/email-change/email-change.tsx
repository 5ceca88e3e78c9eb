'use client'
import type { ReactElement, ReactNode } from 'react'
import { can } from '../../contract/index.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { emailChangeResource } from './email-change-resource.js'
import { emailChangeMessages } from './messages.js'

export interface EmailChangeProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Where a link in a mail leads back to: an absolute URL, or a path of your app. The adapter hands it on. */
  returnTo?: string | undefined
  /** In place of it when the adapter cannot change the address. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./email-change-content.js'))

/**
 * The address that the user signs in with, and changing it. Needs an `<AccountProvider>`; renders a `<section>`, or the
 * fallback when the adapter cannot change the address.
 */
export function EmailChange(props: EmailChangeProps): ReactElement {
  const client = useClient()
  const adapter = client.adapter()
  const t = useMessages('emailChange', emailChangeMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(emailChangeResource, can(adapter, 'email.pending'))

  if (!can(adapter, 'email.start')) return <>{props.fallback}</>
  if (code.module) return <code.module.EmailChangeContent {...props} />
  return (
    <FeatureFrame
      name="email-change"
      id="email"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
      rows={1}
    />
  )
}
