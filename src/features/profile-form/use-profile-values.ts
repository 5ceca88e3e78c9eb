'use client'
import { useEffect, useRef, useState } from 'react'
import type { Account } from '../../contract/index.js'
import type { Form } from '../../react/form/index.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import type { CustomFields, CustomValue } from './custom-fields.js'
import type { ProfileFields } from './fields.js'
import type { ProfileConflict } from './state.js'
import {
  differences,
  noValues,
  type ProfileFieldName,
  type ProfileTextField,
  type ProfileValues,
  textFields,
  valueAt,
  valuesOf,
} from './values.js'

interface Given {
  account: Account | undefined
  fields: ProfileFields
  customFields: CustomFields
  form: Form<ProfileValues>
}

export interface ProfileValuesHandle {
  /** The form has what the account holds. */
  started: boolean
  saved: ProfileValues
  editable: readonly ProfileFieldName[]
  changed: readonly ProfileFieldName[]
  conflicts: readonly ProfileConflict[]
  /** While a save is under way, what is read waits: it may be what was saved. */
  hold: () => void
  /** The save came to nothing: what was read meanwhile goes under what the user has changed. */
  release: () => void
  /** `sent` is saved: the form starts from what the account holds now, and what was typed since stays a change. */
  accept: (sent: ProfileValues) => void
  /** Everything back to what is saved. */
  revert: () => void
}

/** The account as it was read last, beside what the user makes of it. Neither takes the place of the other unasked. */
export function useProfileValues({ account, fields, customFields, form }: Given): ProfileValuesHandle {
  const client = useClient()
  const [base, setBase] = useState<{ accountId: string; values: ProfileValues } | null>(null)
  const [remotes, setRemotes] = useState<ReadonlyMap<ProfileFieldName, CustomValue>>(new Map())
  const held = useRef(false)
  const saved = base?.values ?? noValues
  const editable = [...fields].flatMap(([name, mode]) => (mode === 'editable' ? [name] : []))

  /** The one that was read last, which may not have been rendered yet. */
  const latest = () => {
    const state = client.account.getState()
    return state.status === 'ready' ? state.data : account
  }
  const begin = (accountId: string, values: ProfileValues) => {
    form.reset(values)
    setBase({ accountId, values })
    setRemotes(new Map())
  }

  const absorb = useEvent(() => {
    const now = latest()
    if (!now || held.current) return
    const remote = valuesOf(now, customFields)
    if (base?.accountId !== now.id) {
      begin(now.id, remote)
      return
    }
    const moved = differences(allNames(remote), remote, saved)
    if (moved.length === 0) return
    const mine = differences(editable, form.values(), saved)
    form.rebase(remote)
    setBase({ accountId: now.id, values: remote })
    const disputed = moved.filter((name) => mine.includes(name))
    setRemotes((former) => new Map([...former, ...disputed.map((name) => [name, valueAt(remote, name)] as const)]))
  })
  useEffect(absorb, [account, customFields, absorb])

  const accept = useEvent((sent: ProfileValues) => {
    held.current = false
    const now = latest()
    if (!now) return
    const local = form.values()
    const since = differences(editable, local, sent)
    begin(now.id, valuesOf(now, customFields))
    for (const name of since) form.set(name, valueAt(local, name))
  })

  const local = currentValues(form, saved)
  const changed = differences(editable, local, saved)
  const forget = (name: ProfileFieldName) =>
    setRemotes((former) => new Map([...former].filter(([other]) => other !== name)))
  const conflicts = [...remotes].flatMap(([name, remote]) => {
    const mine = valueAt(local, name)
    if (mine === remote || !changed.includes(name)) return []
    const takeRemote = () => {
      form.set(name, remote)
      forget(name)
    }
    return [{ name, local: mine, remote, takeRemote, keepLocal: () => forget(name) }]
  })

  return {
    started: base !== null && base.accountId === account?.id,
    saved,
    editable,
    changed,
    conflicts,
    hold: () => {
      held.current = true
    },
    release: () => {
      held.current = false
      absorb()
    },
    accept,
    revert: () => base && begin(base.accountId, base.values),
  }
}

/** As React state, so that what depends on it is drawn anew with each letter. */
function currentValues(form: Form<ProfileValues>, saved: ProfileValues): ProfileValues {
  const text = (name: ProfileTextField) => form.watch(name) ?? saved[name]
  return {
    fullName: text('fullName'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    username: text('username'),
    timezone: text('timezone'),
    locale: text('locale'),
    custom: { ...saved.custom, ...form.watch('custom') },
  }
}

const allNames = ({ custom }: ProfileValues): readonly ProfileFieldName[] => [
  ...textFields,
  ...Object.keys(custom).map((key) => `custom.${key}` as const),
]
