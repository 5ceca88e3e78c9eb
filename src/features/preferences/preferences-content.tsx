'use client'
import { type ReactElement, useEffect, useId, useRef } from 'react'
import type { PreferenceSchema } from '../../contract/index.js'
import { formMessages } from '../../i18n/form.js'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { NotReady } from '../../react/frame/not-ready.js'
import { Progress } from '../../react/frame/progress.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import { usePreferencesContext } from './context.js'
import { Cancel, Failure, Form, Loading, Root, Save, Status, Unavailable } from './index.js'
import { preferencesMessages } from './messages.js'
import { OutcomeNotice } from './outcome-notice.js'
import { PreferenceGroups } from './preference-groups.js'
import type { PreferencesProps } from './preferences.js'
import type { PreferencesReady } from './state.js'
import type { PreferencesOptions } from './use-preferences.js'

const parts = { Loading, Failure, Unavailable }

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function PreferencesContent<S extends PreferenceSchema>(props: PreferencesProps<S>): ReactElement {
  const { headingLevel, title, description, saving, onDirtyChange } = props
  const t = useMessages('preferences', preferencesMessages)
  // The type is the host's word for the schema that its adapter has, and no value is shown that this schema does not have.
  const onChange = props.onChange as PreferencesOptions['onChange']
  return (
    <Root
      id="preferences"
      saving={saving}
      onChange={onChange}
      onDirtyChange={onDirtyChange}
      {...useRootAttributes()}
      render={
        <Section title={title ?? t('title')} description={description ?? t('description')} level={headingLevel} />
      }
    >
      <SectionGuard name="Preferences">
        <Content />
      </SectionGuard>
    </Root>
  )
}

function Content(): ReactElement {
  const preferences = usePreferencesContext('Root')
  if (preferences.status === 'ready') return <ReadyContent ready={preferences} />
  return <NotReady read={preferences} parts={parts} rows={4} />
}

function ReadyContent({ ready }: { ready: PreferencesReady }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  const id = useId()
  const idOf = (key: string) => `${id}-${key}`
  const { groups, outcome, refreshError, refresh, refreshing, saving } = ready
  const stale = refreshError?.code === 'session_expired' ? null : refreshError
  useFocusOnInvalid(ready, idOf)
  const all = groups.flatMap((group) => group.preferences)
  const changeable = all.some(({ locked }) => locked === undefined)
  return (
    <Form>
      <Card footer={saving === 'form' && changeable ? <Footer ready={ready} /> : undefined}>
        <div role="status">
          {stale ? <FailureNotice error={stale} title={t('stale')} retry={refresh} retrying={refreshing} /> : null}
        </div>
        {all.length === 0 ? <p>{t('empty')}</p> : <PreferenceGroups idOf={idOf} />}
        <Progress intents={[ready.pending, ...all.map(({ pending }) => pending)]} />
        <Status>{(told) => (outcome ? <OutcomeNotice outcome={told} /> : null)}</Status>
      </Card>
    </Form>
  )
}

/** Takes the user to the first control that needs another look. */
function useFocusOnInvalid({ outcome, groups }: PreferencesReady, idOf: (key: string) => string): void {
  const seen = useRef(outcome?.id)
  useEffect(() => {
    if (outcome?.id === seen.current) return
    seen.current = outcome?.id
    if (outcome?.kind !== 'invalid') return
    const first = groups.flatMap(({ preferences }) => preferences).find(({ note }) => note?.kind === 'invalid')
    if (first) document.getElementById(idOf(first.key))?.focus()
  })
}

function Footer({ ready }: { ready: PreferencesReady }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  const form = useMessages('form', formMessages)
  const { dirty, pending } = ready
  return (
    <Actions note={dirty && !pending ? form('unsaved') : undefined}>
      <Cancel render={(props) => <Button {...props}>{t('cancel')}</Button>} />
      <Save
        render={(props, state) => (
          <Button {...props} type="submit" variant="primary" pending={state.pending}>
            {t('save')}
          </Button>
        )}
      />
    </Actions>
  )
}
