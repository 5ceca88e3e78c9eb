'use client'
import type { ReactElement } from 'react'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import type { FieldWords } from './field-words.js'
import { profileFormMessages } from './messages.js'
import type { ProfileConflict } from './state.js'

/** Both values of a field that was changed here and elsewhere, and the choice between them. */
export function ConflictNotice({ conflict, words }: { conflict: ProfileConflict; words: FieldWords }): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  const { name, takeRemote, keepLocal } = conflict
  const remote = words.value(name, conflict.remote)
  const local = words.value(name, conflict.local)
  return (
    <Notice
      tone="warning"
      title={t('conflict', { field: words.label(name) })}
      actions={
        <>
          <Button size="small" onClick={takeRemote}>
            <Rich parts={t.parts('takeRemote', { remote })} />
          </Button>{' '}
          <Button size="small" onClick={keepLocal}>
            {t('keepLocal')}
          </Button>
        </>
      }
    >
      <Rich parts={t.parts('conflictText', { remote, local })} />
    </Notice>
  )
}
