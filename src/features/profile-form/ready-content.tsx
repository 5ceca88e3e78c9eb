'use client'
import type { ReactElement } from 'react'
import { formMessages } from '../../i18n/form.js'
import { ErrorSummary } from '../../react/form/error-summary.js'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { Progress } from '../../react/frame/progress.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { AvatarField } from './avatar-field.js'
import { ConflictNotice } from './conflict-notice.js'
import { useFieldWords } from './field-words.js'
import { Cancel, Conflicts, Form, Save, Status } from './index.js'
import { profileFormMessages } from './messages.js'
import { OutcomeNotice } from './outcome-notice.js'
import { ProfileField } from './profile-field.js'
import type { ProfileFormProps } from './profile-form.js'
import type { ProfileFormState } from './state.js'

type Shown = Extract<ProfileFormState, { status: 'ready' | 'unavailable' }>

interface ReadyContentProps extends ProfileFormProps {
  profile: Shown
}

/** The profile as it was read, and what can be done with it. */
export function ReadyContent({ profile, customFields, hints, locales, savedNote }: ReadyContentProps): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  const words = useFieldWords(customFields)
  const { avatar, fields, form, refreshError, refresh, refreshing } = profile
  const names = [...fields.keys()]
  const labels = Object.fromEntries(names.map((name) => [name, words.label(name)]))
  const editable = [...fields.values()].includes('editable')
  return (
    <Form>
      <Card footer={editable ? <Footer profile={profile} /> : undefined}>
        <Reason profile={profile} />
        {refreshError ? (
          <FailureNotice error={refreshError} title={t('stale')} retry={refresh} retrying={refreshing} />
        ) : null}
        <ErrorSummary form={form} labels={labels} unknown={profile.unclear} />
        <Conflicts>{(conflict) => <ConflictNotice conflict={conflict} words={words} />}</Conflicts>
        {avatar ? <AvatarField avatar={avatar} hint={hints?.avatar} /> : null}
        <div data-lk="profile-form.fields">
          {names.map((name) => (
            <ProfileField
              // Read-only is another control: React warns of one that is turned over.
              key={`${name} ${fields.get(name)}`}
              name={name}
              profile={profile}
              customFields={customFields}
              hint={hints?.[name]}
              locales={locales}
            />
          ))}
        </div>
        <Progress intents={[profile.saving, avatar?.removing]} />
        <Status>{(outcome) => <OutcomeNotice outcome={outcome} savedNote={savedNote} />}</Status>
      </Card>
    </Form>
  )
}

/** Why some or all of it cannot be changed here, and where it can. */
function Reason({ profile }: { profile: Shown }): ReactElement | null {
  const { managedBy, fields } = profile
  if (profile.status === 'unavailable') return <UnavailableNotice reason={profile.reason} />
  if (!managedBy || ![...fields.values()].includes('readonly')) return null
  return <UnavailableNotice reason={{ state: 'unavailable', reason: 'managed', managedBy }} />
}

function Footer({ profile }: { profile: Shown }): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  const form = useMessages('form', formMessages)
  const { saving, dirty } = profile
  return (
    <Actions note={dirty && !saving ? form('unsaved') : undefined}>
      <Cancel render={(props) => <Button {...props}>{t('cancel')}</Button>} />
      <Save
        render={(props, { pending }) => (
          <Button {...props} type="submit" variant="primary" pending={pending}>
            {t('save')}
          </Button>
        )}
      />
    </Actions>
  )
}
