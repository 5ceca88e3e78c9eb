'use client'
import type { ReactElement, ReactNode } from 'react'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { isListable, isSupported } from './capability.js'
import { sessionListMessages } from './messages.js'
import type { NextSteps } from './not-you.js'
import { sessionsResource } from './sessions-resource.js'

export interface SessionListProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Where the user can change the password, check the second factors and make new backup codes, if on your page. */
  nextSteps?: NextSteps | undefined
  /** In place of the list when the adapter has no session operations. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./session-list-content.js'))

/**
 * Where the user is signed in, and signing out there. Needs an `<AccountProvider>`; renders a `<section>`, or the
 * fallback when the adapter has no session operations.
 */
export function SessionList(props: SessionListProps): ReactElement {
  const client = useClient()
  const adapter = client.adapter()
  const t = useMessages('sessionList', sessionListMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(sessionsResource, isListable(adapter))

  if (!isSupported(adapter)) return <>{props.fallback}</>
  if (code.module) return <code.module.SessionListContent {...props} />
  return (
    <FeatureFrame
      name="session-list"
      id="sessions"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
    />
  )
}
