'use client'
import type { ReactElement, ReactNode } from 'react'
import { can } from '../../contract/index.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { policyResource } from '../../react/policy-resource.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { passwordChangeMessages } from './messages.js'

export interface PasswordChangeProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Asks for the new password twice, although it can be shown. @defaultValue false */
  confirm?: boolean | undefined
  /** In place of the form when the adapter has no password operations. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./password-change-content.js'))

/**
 * Changing the password, or setting a first one. Needs an `<AccountProvider>`; renders a `<section>`, or the fallback when
 * the adapter has no password operations.
 */
export function PasswordChange(props: PasswordChangeProps): ReactElement {
  const client = useClient()
  const adapter = client.adapter()
  const t = useMessages('passwordChange', passwordChangeMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(policyResource, adapter.policy !== undefined)

  if (!can(adapter, 'password.change') && !can(adapter, 'password.set')) return <>{props.fallback}</>
  if (code.module) return <code.module.PasswordChangeContent {...props} />
  return (
    <FeatureFrame
      name="password-change"
      id="password"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
    />
  )
}
