'use client'
import { useMemo, useState } from 'react'
import type { PreferenceValue } from '../../contract/index.js'
import { readPreference } from '../../core/rules/preference-values.js'
import { useAction } from '../../react/use-action.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useLeaveGuard } from '../../react/use-leave-guard.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { updatePreferences } from './actions.js'
import { createPreferenceEditor, type EditorState, type PreferenceEditor } from './preference-editor.js'
import { preferencesResource } from './preferences-resource.js'
import type { Preference, PreferenceGroup, PreferenceSaving, PreferencesState, SavedPreferences } from './state.js'

export interface PreferencesOptions {
  /** `each`: every control saves by itself. `form`: all together, with save and cancel. @defaultValue 'each' */
  saving?: PreferenceSaving | undefined
  /**
   * A control shows another value: the user chose it, or it went back because it could not be saved. For what has an
   * effect at once, such as the theme. Not called for what was saved before.
   */
  onChange?: ((change: { key: string; value: PreferenceValue }) => void) | undefined
  /** Something is changed and not saved, for the host's router to ask before it leaves. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined
}

/**
 * The preferences that the adapter describes. Reads `account.get`, `preferences.schema` and `preferences.get`; saves with
 * `preferences.update`. Needs an `<AccountProvider>`; renders nothing and knows no words.
 */
export function usePreferences({
  saving = 'each',
  onChange,
  onDirtyChange,
}: PreferencesOptions = {}): PreferencesState {
  const capability = useCapability('preferences')
  const { state, resource } = useOptionalResource(preferencesResource, capability.status !== 'unsupported')
  const update = useAction(updatePreferences)
  const data = state?.status === 'ready' ? state.data : undefined

  const send = useEvent(async (input: Parameters<typeof update.run>[0]) => {
    const result = await update.run(input)
    // Somebody has locked it meanwhile: the reason comes with the next reading.
    if (result.status === 'failed' && result.error.code === 'forbidden') await resource?.refresh()
    return result
  })
  const host = {
    saved: useEvent(() => {
      const now = resource?.getState()
      return now?.status === 'ready' ? now.data : undefined
    }),
    isCurrent: useEvent(() => {
      const now = resource?.getState()
      return now?.status === 'ready' && now.refreshError === null
    }),
    saving: useEvent(() => saving),
    send,
    onShow: useEvent((key: string, value: PreferenceValue) => onChange?.({ key, value })),
  }
  const generation = useReadable(useClient().generation)
  const [held, setHeld] = useState(() => ({ editor: createPreferenceEditor(host), generation }))
  // Another user finds nothing of the former one.
  if (held.generation !== generation) setHeld({ editor: createPreferenceEditor(host), generation })
  const { editor } = held
  const edited = useReadable(editor)
  const pending = update.pending.get('')
  const groups = useMemo(() => (data ? groupsOf(data, edited, editor, pending) : []), [data, edited, editor, pending])
  const dirty = [...edited.drafts.values()].some(({ text }) => saving === 'form' || text !== undefined)
  useLeaveGuard(dirty, onDirtyChange)
  const refresh = () => void resource?.refresh({ stepUp: true })

  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      refresh()
    }
    return { ...capability, retry: retryBoth }
  }
  if (capability.status !== 'available') return capability
  if (state?.status === 'failed') return { ...state, retry: refresh }
  if (state?.status !== 'ready') return { status: 'loading', slow: state?.status === 'loading' && state.slow }
  return {
    status: 'ready',
    saving,
    groups,
    dirty,
    pending: saving === 'form' ? pending : undefined,
    outcome: edited.outcome,
    save: editor.save,
    saveBlocked: saving === 'form' && update.blocked.has(''),
    cancel: editor.cancel,
    refreshError: state.refreshError,
    refreshing: state.refreshing,
    refresh,
  }
}

function groupsOf(
  saved: SavedPreferences,
  edited: EditorState,
  editor: PreferenceEditor,
  pending: Preference['pending'],
): readonly PreferenceGroup[] {
  const groups = new Map<string | undefined, Preference[]>()
  const { values } = edited.answer?.to === saved ? edited.answer.update : saved
  for (const [key, field] of Object.entries(saved.schema)) {
    const read = readPreference(field, values[key])
    const draft = edited.drafts.get(key)
    const value = draft?.value ?? read.value
    const preference: Preference = {
      key,
      field,
      value,
      text: draft?.text ?? String(value),
      replaced: read.replaced && draft === undefined,
      locked: ownLock(saved, key) ?? field.locked,
      pending: edited.sending.has(key) ? pending : undefined,
      note: edited.notes.get(key),
      change: (next) => editor.change(key, next),
      type: (text) => editor.type(key, text),
      commit: () => editor.commit(key),
      takeTheirs: () => editor.takeTheirs(key),
      keepMine: () => editor.keepMine(key),
    }
    const group = groups.get(field.group)
    if (group) group.push(preference)
    else groups.set(field.group, [preference])
  }
  return [...groups].map(([name, preferences]) => ({ name, preferences }))
}

/** Keys come from outside, and `constructor` is on every object. */
function ownLock({ locked = {} }: SavedPreferences, key: string) {
  return Object.hasOwn(locked, key) ? locked[key] : undefined
}
