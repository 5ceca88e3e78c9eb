'use client'
import type { ReactElement } from 'react'
import type { PreferenceLock } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { safeText } from '../../i18n/safe-text.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { ErrorWords } from '../../react/frame/error-words.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Link } from '../../ui/link.js'
import { Notice } from '../../ui/notice.js'
import { describeLock, describeMiss, describeValue } from './describe-preference.js'
import { Item, Note } from './index.js'
import { preferencesMessages } from './messages.js'
import { PreferenceControl } from './preference-control.js'
import type { Preference, PreferenceNote } from './state.js'

/** One preference: its control, why it is locked, and what came of the last change. */
export function PreferenceItem({ preference, id }: { preference: Preference; id: string }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  const { locked, replaced, note } = preference
  const wrong = useWrong(preference)
  const notes = `${id}-notes`
  return (
    <Item preference={preference}>
      <PreferenceControl
        preference={preference}
        id={id}
        error={wrong}
        describedBy={locked || replaced ? notes : undefined}
      />
      {locked || replaced ? (
        <p id={notes} data-lk-ui="field-hint">
          {locked ? <LockWords lock={locked} /> : null}
          {locked && replaced ? ' ' : null}
          {replaced ? t('replaced') : null}
        </p>
      ) : null}
      <Note>{(told) => <NoteWords note={told} preference={preference} wrong={wrong} />}</Note>
      {note?.kind === 'conflict' ? <ConflictButtons preference={preference} /> : null}
    </Item>
  )
}

/** What is wrong with the value, in words; the range of a number in words of its own. */
function useWrong({ note, field }: Preference): string | undefined {
  const t = useMessages('preferences', preferencesMessages)
  const words = useProblemWords()
  if (note?.kind !== 'invalid') return undefined
  return field.kind === 'number' ? describeMiss(field, t) : words.field(note.problems)
}

function LockWords({ lock }: { lock: PreferenceLock }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  const href = safeUrl(lock.href)
  return (
    <>
      <bdi>{describeLock(lock, t)}</bdi>
      {href ? ' ' : null}
      {href ? <Link href={href}>{t('lockedLink')}</Link> : null}
    </>
  )
}

interface NoteWordsProps {
  note: PreferenceNote
  preference: Preference
  wrong: string | undefined
}

function NoteWords({ note, preference, wrong }: NoteWordsProps): ReactElement | null {
  const t = useMessages('preferences', preferencesMessages)
  const words = useProblemWords()
  const name = safeText(preference.field.label).text
  switch (note.kind) {
    case 'saved':
      return <span data-lk-ui="field-hint">{t('saved')}</span>
    case 'invalid':
      // The field shows it. A switch has no place for it.
      return <span data-lk-visually-hidden={preference.field.kind === 'toggle' ? undefined : ''}>{wrong}</span>
    case 'failed':
      return (
        <Notice tone="danger" title={<Rich parts={t.parts('notSaved', { name })} />}>
          <ErrorWords error={note.error} words={words.form} />
        </Notice>
      )
    case 'conflict': {
      const mine = describeValue(preference.field, note.mine, t)
      const theirs = describeValue(preference.field, note.theirs, t)
      return (
        <Notice tone="warning" title={<Rich parts={t.parts('conflict', { name })} />}>
          <Rich parts={t.parts('conflictText', { theirs, mine })} />
        </Notice>
      )
    }
  }
}

/** Outside of the live region, so that they are not read out as words. */
function ConflictButtons({ preference }: { preference: Preference }): ReactElement {
  const t = useMessages('preferences', preferencesMessages)
  return (
    <div data-lk-ui="button-group">
      <Button size="small" onClick={preference.takeTheirs}>
        {t('takeTheirs')}
      </Button>
      <Button size="small" onClick={preference.keepMine}>
        {t('keepMine')}
      </Button>
    </div>
  )
}
