'use client'
import type { ReactElement } from 'react'
import { ownTimeZone } from '../../core/rules/time-zones.js'
import { zoneName } from '../../i18n/time-zones.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { profileFormMessages } from './messages.js'
import type { DrawnField } from './profile-field.js'
import { TimezoneSearch } from './timezone-search.js'

/** The time zone: a list to search, and the one of this device at a click when it is another one. */
export function TimezoneField({ profile, label, hint, error, editable }: DrawnField): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  if (!editable) {
    const { timezone } = profile.saved
    const shown = timezone === '' ? t('notSet') : zoneName(timezone)
    return <TextField label={label} hint={hint} value={shown} readOnly dir="auto" />
  }
  const { ref, ...control } = profile.form.control('timezone')
  const own = ownTimeZone()
  return (
    <div data-lk="profile-form.timezone">
      <TimezoneSearch {...control} inputRef={ref} label={label} hint={hint} error={error} />
      {own !== undefined && own !== control.value ? (
        <Button size="small" onClick={() => control.onValueChange(own)}>
          <Rich parts={t.parts('useDeviceZone', { zone: zoneName(own) })} />
        </Button>
      ) : null}
    </div>
  )
}
