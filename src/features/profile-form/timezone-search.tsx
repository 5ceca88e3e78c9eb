'use client'
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { knownTimeZones, ownTimeZone, searchTimeZones } from '../../core/rules/time-zones.js'
import { zoneName, zoneOffset } from '../../i18n/time-zones.js'
import { composeRefs } from '../../react/render/compose-refs.js'
import { useMessages } from '../../react/use-messages.js'
import { TextField } from '../../ui/text-field.js'
import { profileFormMessages } from './messages.js'

interface TimezoneSearchProps {
  id: string
  name: string
  inputRef: RefCallback<HTMLElement>
  label: string
  hint: ReactNode
  error: string | undefined
  /** An IANA name; empty when there is none. */
  value: string
  onValueChange: (zone: string) => void
}

/** More would be a wall; typing narrows it. */
const mostShown = 60

/**
 * A text field with a list below it (APG editable combobox with list autocomplete). What is typed is a search: only a
 * zone of the list becomes the value, and an unknown one that is saved stays until another is chosen.
 */
export function TimezoneSearch(props: TimezoneSearchProps): ReactElement {
  const { id, value, onValueChange, inputRef, ...texts } = props
  const t = useMessages('profileForm', profileFormMessages)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  /** `null`: nobody searches, and the field shows the value. */
  const [query, setQuery] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)

  const own = ownTimeZone()
  const zones = useMemo(() => (open ? findZones(query ?? '', own) : []), [open, query, own])
  const shown = zones.slice(0, mostShown)
  const current = Math.min(active, shown.length - 1)
  const optionId = (index: number) => `${id}-zone-${index}`

  useEffect(() => {
    const option = list.current?.children[current]
    if (open && list.current && option instanceof HTMLElement) scrollTo(list.current, option)
  }, [open, current])

  function show() {
    setOpen(true)
    setActive(Math.max(0, findZones('', own).slice(0, mostShown).indexOf(value)))
  }
  function close() {
    setOpen(false)
    setQuery(null)
  }
  function choose(zone: string | undefined) {
    if (zone !== undefined) onValueChange(zone)
    close()
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) show()
      else setActive((current + step + shown.length) % Math.max(1, shown.length))
    } else if (event.key === 'Enter' && open) {
      // Here it chooses; it saves the form when the list is closed.
      event.preventDefault()
      choose(shown[current])
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <div data-lk="profile-form.zone-search">
      <TextField
        {...texts}
        ref={composeRefs<HTMLInputElement>(input, inputRef)}
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-zones`}
        aria-activedescendant={open && shown.length > 0 ? optionId(current) : undefined}
        value={query ?? (value === '' ? '' : zoneName(value))}
        placeholder={t('notSet')}
        onFocus={() => input.current?.select()}
        onClick={() => {
          if (!open) show()
        }}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // An emptied field means none; half a search means that nothing was chosen.
          if (query === '') onValueChange('')
          close()
        }}
      />
      <p role="status" data-lk-visually-hidden="">
        {open && query ? (zones.length === 0 ? t('noZones') : t('zoneCount', { count: zones.length })) : null}
      </p>
      {open ? (
        <div data-lk="profile-form.zones">
          {shown.length === 0 ? (
            <p>{t('noZones')}</p>
          ) : (
            <div ref={list} id={`${id}-zones`} role="listbox" aria-label={props.label}>
              {shown.map((zone, index) => (
                // The field has the keyboard and the focus; an option is for the pointer alone.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={zone}
                  id={optionId(index)}
                  role="option"
                  aria-selected={zone === value}
                  data-active={index === current ? '' : undefined}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(zone)}
                >
                  {zone === own ? t('deviceZone', { zone: zoneName(zone) }) : zoneName(zone)}
                </div>
              ))}
            </div>
          )}
        </div>
      ) : null}
    </div>
  )
}

/** Within the list alone: `scrollIntoView` moves the page as well. */
function scrollTo(list: HTMLElement, option: HTMLElement): void {
  const end = option.offsetTop + option.offsetHeight
  if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop
  else if (end > list.scrollTop + list.clientHeight) list.scrollTop = end - list.clientHeight
}

/** The device's own one first. An offset is looked for when the query has one: it takes a formatter for each zone. */
function findZones(query: string, own: string | undefined): readonly string[] {
  const all = [...new Set([...(own === undefined ? [] : [own]), ...knownTimeZones()])]
  return searchTimeZones(all, query, /\d|gmt|utc/i.test(query) ? zoneOffset : undefined)
}
