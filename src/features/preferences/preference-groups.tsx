'use client'
import { type ReactElement, useId, useState } from 'react'
import { safeText } from '../../i18n/safe-text.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { useReadyPreferences } from './context.js'
import { Groups } from './index.js'
import { preferencesMessages } from './messages.js'
import { PreferenceItem } from './preference-item.js'
import type { Preference } from './state.js'

/** From this many on, there is a field to find one. */
const many = 12

/** All groups, and a search where there are many preferences. */
export function PreferenceGroups({ idOf }: { idOf: (key: string) => string }): ReactElement | null {
  const t = useMessages('preferences', preferencesMessages)
  const preferences = useReadyPreferences('Groups')
  const [sought, setSought] = useState('')
  const id = useId()
  if (!preferences) return null
  const all = preferences.groups.flatMap((group) => group.preferences)
  // What needs another look is never hidden.
  const shown = new Set(all.filter((each) => each.note?.kind === 'invalid' || has(each, sought, t.locale)))
  return (
    <>
      {all.length >= many ? (
        <div data-lk="preferences.search">
          <TextField
            type="search"
            autoComplete="off"
            label={t('search')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={(event) => {
              // Enter would save the form around it.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <p role="status" data-lk-visually-hidden={shown.size === 0 ? undefined : ''}>
            {sought.trim() === '' ? null : shown.size === 0 ? t('notFound') : t('found', { count: shown.size })}
          </p>
          {shown.size === 0 ? (
            <Button size="small" onClick={() => setSought('')}>
              {t('showAll')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Groups>
        {({ name, preferences: members }) => {
          const found = members.filter((member) => shown.has(member))
          if (found.length === 0) return null
          const headingId = `${id}-${members[0]?.key}`
          return (
            <div
              data-lk="preferences.group"
              {...(name !== undefined && { role: 'group', 'aria-labelledby': headingId })}
            >
              {name === undefined ? null : (
                <p id={headingId} data-lk-ui="panel-title">
                  <bdi>{safeText(name).text}</bdi>
                </p>
              )}
              {found.map((preference) => (
                <PreferenceItem key={preference.key} preference={preference} id={idOf(preference.key)} />
              ))}
            </div>
          )
        }}
      </Groups>
    </>
  )
}

/** Whether the words that are sought are among those of the preference. */
function has({ field }: Preference, sought: string, locale: string): boolean {
  const options = field.kind === 'select' || field.kind === 'multi' ? field.options : []
  const words = [field.label, field.help ?? '', field.group ?? '', ...options.map(({ label }) => label)]
  const all = words.join(' ').toLocaleLowerCase(locale)
  return sought
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => all.includes(word))
}
