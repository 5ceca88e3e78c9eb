'use client'
import type { ReactElement, ReactNode } from 'react'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { passkeysResource } from '../../react/passkeys-resource.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { passkeysShellMessages } from './shell-messages.js'

export interface PasskeysProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /**
   * Where the user can set a password or connect an account, which is offered where the only way to sign in cannot go, and
   * where a security key can be added as a second factor.
   */
  nextSteps?: { password?: string | undefined; connections?: string | undefined; mfa?: string | undefined } | undefined
  /** In place of the list when the adapter has no passkeys. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./passkeys-content.js'))

/**
 * The user's passkeys: adding, renaming and removing them. Needs an `<AccountProvider>`; renders a `<section>`, or the
 * fallback when the adapter has no passkeys.
 */
export function Passkeys(props: PasskeysProps): ReactElement {
  const client = useClient()
  const supported = client.adapter().passkeys !== undefined
  const t = useMessages('passkeys', passkeysShellMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(passkeysResource, supported)

  if (!supported) return <>{props.fallback}</>
  if (code.module) return <code.module.PasskeysContent {...props} />
  return (
    <FeatureFrame
      name="passkeys"
      id="passkeys"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
    />
  )
}
