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
import { profileFormMessages } from './messages.js'
import type { ProfileFormOptions } from './use-profile-form.js'
import type { ProfileFieldName } from './values.js'

export interface ProfileFormProps extends ProfileFormOptions {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** What each field is for and who sees it, in your product’s words. */
  hints?: { readonly [Name in ProfileFieldName | 'avatar']?: ReactNode } | undefined
  /**
   * The languages that your product speaks, as BCP 47 tags. @defaultValue those that the user’s browser asks for and the
   * one of the provider
   */
  locales?: readonly string[] | undefined
  /** Said after saving: “Others see it within a minute.” */
  savedNote?: ReactNode
  /** In place of the form when the adapter has no profile operations. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./profile-form-content.js'))

/**
 * The user’s name, picture and personal settings. Needs an `<AccountProvider>`; renders a `<section>`, or the fallback
 * when the adapter has no profile operations.
 */
export function ProfileForm(props: ProfileFormProps): ReactElement {
  const client = useClient()
  const t = useMessages('profileForm', profileFormMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(policyResource, client.adapter().policy !== undefined)

  if (!can(client.adapter(), 'profile.update')) return <>{props.fallback}</>
  if (code.module) return <code.module.ProfileFormContent {...props} />
  return (
    <FeatureFrame
      name="profile-form"
      id="profile"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
    />
  )
}
