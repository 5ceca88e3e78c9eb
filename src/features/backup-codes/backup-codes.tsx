'use client'
import type { ReactElement, ReactNode } from 'react'
import type { CodesExport } from '../../react/codes/state.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { backupCodesFrame } from './frame-messages.js'
import { useCodesStatus } from './use-codes-status.js'

export interface BackupCodesProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Your product, as it stands in the file and on paper. @defaultValue the host of the page */
  productName?: string | undefined
  /**
   * The ways to save new codes, in the order of their buttons. A clipboard is shared with other apps: leave `copy` out
   * where that is too much. @defaultValue download, print, copy
   */
  exports?: readonly CodesExport[] | undefined
  /** Where the user can set up a second factor, if that is what is missing: `#mfa`. */
  mfaHref?: string | undefined
  /** Codes are shown that the user has not said to have saved: hold your tabs and your router. */
  onUnsavedChange?: ((unsaved: boolean) => void) | undefined
  /** In place of it when the adapter has no backup codes. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./backup-codes-content.js'))

/**
 * How many backup codes the user has left, and new ones. Needs an `<AccountProvider>`; renders a `<section>`, or the
 * fallback when the adapter has no backup codes.
 */
export function BackupCodes(props: BackupCodesProps): ReactElement {
  const client = useClient()
  const t = useMessages('backupCodes', backupCodesFrame)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useCodesStatus()

  if (!client.adapter().backupCodes) return <>{props.fallback}</>
  if (code.module) return <code.module.BackupCodesContent {...props} />
  return (
    <FeatureFrame
      name="backup-codes"
      id="backup-codes"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
      rows={1}
    />
  )
}
