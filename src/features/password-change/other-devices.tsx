'use client'
import type { ReactElement } from 'react'
import { useMessages } from '../../react/use-messages.js'
import { Choice } from '../../ui/choice.js'
import { usePasswordForm } from './context.js'
import { EndOtherSessions } from './index.js'
import { passwordChangeMessages } from './messages.js'

/** What becomes of the other devices: the user's choice, or said beforehand. */
export function OtherDevices(): ReactElement | null {
  const t = useMessages('passwordChange', passwordChangeMessages)
  const { change, form } = usePasswordForm('EndOtherSessions')
  if (change.mode === 'set') return null
  if (change.otherSessions !== 'choice') {
    return <p data-lk-ui="note">{t(change.otherSessions === 'always_end' ? 'othersWillEnd' : 'othersWillStay')}</p>
  }
  return (
    <EndOtherSessions
      render={({ id, ref }, { checked }) => (
        <Choice
          ref={ref}
          id={id}
          multiple
          name="endOtherSessions"
          label={t('otherDevices')}
          options={[{ value: 'end', label: t('endOthers'), description: t('endOthersHint') }]}
          value={checked ? ['end'] : []}
          onValueChange={(chosen) => form.set('endOtherSessions', chosen.includes('end'))}
        />
      )}
    />
  )
}
