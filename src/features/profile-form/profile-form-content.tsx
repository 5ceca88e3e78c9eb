'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { useProfileFormContext } from './context.js'
import { Failure, Loading, Root } from './index.js'
import { profileFormMessages } from './messages.js'
import type { ProfileFormProps } from './profile-form.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure }

/** The ready-made form, made of the public parts. Loaded while the server thinks. */
export function ProfileFormContent({
  headingLevel,
  customFields,
  onDirtyChange,
  ...props
}: ProfileFormProps): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  return (
    <Root
      id="profile"
      customFields={customFields}
      onDirtyChange={onDirtyChange}
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="ProfileForm">
        <Content {...props} customFields={customFields} />
      </SectionGuard>
    </Root>
  )
}

function Content(props: ProfileFormProps): ReactElement {
  const profile = useProfileFormContext('Root')
  if (profile.status === 'ready' || profile.status === 'unavailable') {
    return <ReadyContent {...props} profile={profile} />
  }
  return <NotReady read={profile} parts={parts} />
}
