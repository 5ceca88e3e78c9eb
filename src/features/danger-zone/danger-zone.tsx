'use client'
import type { ReactElement, ReactNode } from 'react'
import { can, type DeletionBlocker } from '../../contract/index.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { eligibilityResource } from './eligibility-resource.js'
import { dangerZoneMessages } from './messages.js'

export interface DangerZoneProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Where a link in a mail, or another page, leads back to. */
  returnTo?: string | undefined
  /**
   * The user chose a way out of a blocker that has no address of its own: open your dialog for it. Read again by
   * `subscribe`, or when the user asks once more.
   */
  onResolve?: ((blocker: DeletionBlocker, resolutionId: string) => void) | undefined
  /** In place of it when the adapter cannot delete the account. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./danger-zone-content.js'))

/**
 * Deleting the account: what is in the way and the ways out, what happens, the last step, and the way back. Needs an
 * `<AccountProvider>`; renders a `<section>`, or the fallback when the adapter cannot delete the account.
 */
export function DangerZone(props: DangerZoneProps): ReactElement {
  const client = useClient()
  const adapter = client.adapter()
  const t = useMessages('dangerZone', dangerZoneMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(eligibilityResource, can(adapter, 'deletion.check'))

  if (!can(adapter, 'deletion.request')) return <>{props.fallback}</>
  if (code.module) return <code.module.DangerZoneContent {...props} />
  return (
    <FeatureFrame
      name="danger-zone"
      id="delete-account"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
      rows={2}
    />
  )
}
