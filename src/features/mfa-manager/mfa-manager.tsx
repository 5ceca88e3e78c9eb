'use client'
import type { ReactElement, ReactNode } from 'react'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { mfaResource } from '../../react/mfa-resource.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { mfaManagerFrame } from './frame-messages.js'

export interface MfaManagerProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /**
   * `toggle` draws one big switch-like button in place of "Turn on" and "Turn off". It opens the same steps: a second
   * factor is never on before it is proved. @defaultValue 'list'
   */
  presentation?: 'list' | 'toggle' | undefined
  /** Your own words on why to turn it on, shown while it is off. */
  advice?: ReactNode
  /** Where your guide to it is. */
  helpHref?: string | undefined
  /** Authenticator apps to name. @defaultValue Google Authenticator, Authy and 1Password */
  apps?: readonly string[] | undefined
  /** The product, as it stands in the file and on paper with the backup codes. @defaultValue the host of the page */
  productName?: string | undefined
  /** Hands a code over once it has all its digits. @defaultValue false */
  autoSubmit?: boolean | undefined
  /** Backup codes are shown that the user has not said to have saved: hold your tabs and your router. */
  onUnsavedChange?: ((unsaved: boolean) => void) | undefined
  /** In place of it when the adapter has no second factors. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./mfa-manager-content.js'))

/**
 * The user's second factors: turning them on and off, adding, naming and removing them. Needs an `<AccountProvider>`;
 * renders a `<section>`, or the fallback when the adapter has no second factors.
 */
export function MfaManager(props: MfaManagerProps): ReactElement {
  const client = useClient()
  const { mfa } = client.adapter()
  const t = useMessages('mfaManager', mfaManagerFrame)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(mfaResource, mfa !== undefined)

  if (!mfa) return <>{props.fallback}</>
  if (code.module) return <code.module.MfaManagerContent {...props} />
  return (
    <FeatureFrame
      name="mfa-manager"
      id="mfa"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
      rows={2}
    />
  )
}
