import type { AnyAccountError, PreferenceField, PreferenceValue } from '../../contract/index.js'
import type { ActionResult } from '../../core/action.js'
import {
  checkPreference,
  type PreferenceProblem,
  readPreference,
  samePreference,
  typedPreference,
} from '../../core/rules/preference-values.js'
import { createStore, type Readable } from '../../core/store.js'
import type { Untold } from '../../react/use-outcome.js'
import type { PreferencesUpdated, PreferenceUpdate } from './actions.js'
import type { PreferenceNote, PreferenceSaving, PreferencesOutcome, SavedPreferences } from './state.js'

/** What the user chose and what is not saved yet. `value` is absent while what was typed is no value. */
export interface PreferenceDraft {
  value: PreferenceValue | undefined
  text?: string | undefined
}

export interface EditorState {
  drafts: ReadonlyMap<string, PreferenceDraft>
  notes: ReadonlyMap<string, PreferenceNote>
  /** The keys that are on their way. */
  sending: ReadonlySet<string>
  outcome: PreferencesOutcome | null
  /** What the server answered to the last change, as long as `to` could not be read again. */
  answer: { to: SavedPreferences | undefined; update: PreferencesUpdated } | null
}

/** What the editor works on. Each member is asked when it is needed. */
export interface EditorHost {
  saved: () => SavedPreferences | undefined
  /** `saved` was read after the last call, and is not what was there before. */
  isCurrent: () => boolean
  saving: () => PreferenceSaving
  send: (input: PreferenceUpdate) => Promise<ActionResult<PreferencesUpdated>>
  /** A control shows another value. */
  onShow: (key: string, value: PreferenceValue) => void
}

export interface PreferenceEditor extends Readable<EditorState> {
  change: (key: string, value: PreferenceValue) => void
  type: (key: string, text: string) => void
  commit: (key: string) => void
  save: () => void
  cancel: () => void
  takeTheirs: (key: string) => void
  keepMine: (key: string) => void
}

const atRest: EditorState = { drafts: new Map(), notes: new Map(), sending: new Set(), outcome: null, answer: null }

/**
 * Holds what the user changes until it is saved. At most one call is under way, because each one makes a new version, and
 * of several changes of one control the last one counts (requirements.md, row 112).
 */
export function createPreferenceEditor(host: EditorHost): PreferenceEditor {
  const store = createStore(atRest)
  let busy = false
  let count = 0
  /** What waits for its turn. */
  const queued = new Set<string>()

  const set = (next: Partial<EditorState>) => store.setState({ ...store.getState(), ...next })
  const fieldOf = (key: string): PreferenceField | undefined => {
    const schema = host.saved()?.schema
    return schema && Object.hasOwn(schema, key) ? schema[key] : undefined
  }
  const newer = () => {
    const { answer } = store.getState()
    return answer && answer.to === host.saved() ? answer.update : host.saved()
  }

  function savedValue(key: string): PreferenceValue {
    const field = fieldOf(key)
    return field ? readPreference(field, newer()?.values[key]).value : ''
  }

  function draft(key: string, next: PreferenceDraft | undefined) {
    const drafts = new Map(store.getState().drafts)
    const before = drafts.get(key)?.value ?? savedValue(key)
    const unchanged = next !== undefined && next.text === undefined && samePreference(next.value, savedValue(key))
    if (next && (!unchanged || store.getState().sending.has(key))) drafts.set(key, next)
    else drafts.delete(key)
    set({ drafts })
    const now = next?.value ?? savedValue(key)
    if (!samePreference(before, now)) host.onShow(key, now)
  }

  function note(key: string, next: Untold<PreferenceNote> | undefined) {
    const notes = new Map(store.getState().notes)
    count += 1
    if (next) notes.set(key, { ...next, id: count })
    else notes.delete(key)
    set({ notes })
  }
  function conclude(outcome: Untold<PreferencesOutcome>) {
    count += 1
    set({ outcome: { ...outcome, id: count } })
  }

  /** What is wrong before anything is sent. */
  function problemsOf(key: string): readonly PreferenceProblem[] {
    const field = fieldOf(key)
    const held = store.getState().drafts.get(key)
    return field && held ? checkPreference(field, held.value) : []
  }

  /** The value that is to be saved, when there is one that differs. */
  function wanted(key: string): PreferenceValue | undefined {
    const value = store.getState().drafts.get(key)?.value
    return value === undefined || samePreference(value, savedValue(key)) ? undefined : value
  }

  async function send(patch: Readonly<Record<string, PreferenceValue>>) {
    const before = host.saved()
    const version = newer()?.version
    set({ sending: new Set(Object.keys(patch)) })
    const result = await host.send({ patch, ...(version !== undefined && { version }) })
    const after = host.saved()
    // What was read again since is the truth.
    const answer = result.status === 'done' && after === before ? { to: after, update: result.value } : null
    set({ sending: new Set(), ...(after === before && result.status !== 'done' ? {} : { answer }) })
    return result
  }

  /** Saves one control after the other, until none wants anything else than what is saved. */
  async function saveEach(first: string) {
    queued.add(first)
    if (busy) return
    busy = true
    // A set takes in what is added while it is walked.
    for (const key of queued) {
      queued.delete(key)
      const value = wanted(key)
      if (value === undefined) {
        draft(key, undefined)
        continue
      }
      note(key, undefined)
      const result = await send({ [key]: value })
      if (result.status === 'cancelled' && result.by === 'signal') break
      const since = store.getState().drafts.get(key)
      // The user has chosen something else meanwhile: that is what counts.
      if (since?.value !== undefined && !samePreference(since.value, value)) queued.add(key)
      else settleOne(key, value, result)
    }
    queued.clear()
    busy = false
  }
  function settleOne(key: string, mine: PreferenceValue, result: ActionResult<PreferencesUpdated>) {
    switch (result.status) {
      case 'done':
      case 'already_done':
        draft(key, undefined)
        return note(key, { kind: 'saved' })
      case 'failed': {
        const { error } = result
        const theirs = savedValue(key)
        if (result.uncertain && samePreference(theirs, mine)) {
          draft(key, undefined)
          return note(key, { kind: 'saved' })
        }
        // What was typed stays; a choice goes back to what holds.
        if (!isTyped(fieldOf(key))) draft(key, undefined)
        return note(key, noteOf(key, error, mine, theirs))
      }
      default:
        if (!isTyped(fieldOf(key))) draft(key, undefined)
    }
  }

  function noteOf(
    key: string,
    error: AnyAccountError,
    mine: PreferenceValue,
    theirs: PreferenceValue,
  ): Untold<PreferenceNote> | undefined {
    // The lock around the section says so.
    if (error.code === 'session_expired') return undefined
    if (error.code === 'conflict' && error.data.kind === 'stale_version') {
      return samePreference(mine, theirs) ? { kind: 'saved' } : { kind: 'conflict', mine, theirs }
    }
    const problems = error.code === 'validation' ? error.data.fields.filter(({ field }) => isAbout(field, key)) : []
    return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'failed', error }
  }

  async function saveAll() {
    if (busy) return
    const { drafts } = store.getState()
    const invalid = [...drafts.keys()].filter((key) => problemsOf(key).length > 0)
    set({ notes: new Map(), outcome: null })
    for (const key of invalid) note(key, { kind: 'invalid', problems: problemsOf(key) })
    if (invalid.length > 0) return conclude({ kind: 'invalid', count: invalid.length })
    const patch = Object.fromEntries(
      [...drafts.keys()].flatMap((key) => {
        const value = wanted(key)
        return value === undefined ? [] : [[key, value] as const]
      }),
    )
    if (Object.keys(patch).length === 0) return cancel()
    busy = true
    const before = new Map(Object.keys(patch).map((key) => [key, savedValue(key)]))
    const result = await send(patch)
    busy = false
    settleAll(patch, before, result)
  }

  function settleAll(
    patch: Readonly<Record<string, PreferenceValue>>,
    before: ReadonlyMap<string, PreferenceValue>,
    result: ActionResult<PreferencesUpdated>,
  ) {
    const sent = Object.entries(patch)
    const holds = sent.every(([key, value]) => samePreference(savedValue(key), value))
    if (result.status === 'done' || result.status === 'already_done' || (result.status === 'failed' && holds)) {
      for (const [key, value] of sent) {
        // What was changed meanwhile is not saved yet.
        if (samePreference(store.getState().drafts.get(key)?.value, value)) draft(key, undefined)
      }
      return conclude({ kind: 'saved' })
    }
    if (result.status !== 'failed' || result.error.code === 'session_expired') return
    const { error } = result
    if (error.code === 'conflict' && error.data.kind === 'stale_version') {
      let conflicts = 0
      for (const [key, mine] of sent) {
        const theirs = savedValue(key)
        if (samePreference(theirs, before.get(key)) || samePreference(theirs, mine)) continue
        conflicts += 1
        note(key, { kind: 'conflict', mine, theirs })
      }
      return conclude({ kind: 'conflict', count: conflicts })
    }
    const about = error.code === 'validation' ? sent.filter(([key]) => isNamed(error.data.fields, key)) : []
    for (const [key, mine] of about) note(key, noteOf(key, error, mine, savedValue(key)))
    conclude(
      about.length > 0
        ? { kind: 'invalid', count: about.length }
        : { kind: 'failed', error, unknown: result.uncertain && !host.isCurrent() },
    )
  }

  function cancel() {
    for (const key of store.getState().drafts.keys()) draft(key, undefined)
    set({ notes: new Map(), outcome: null })
  }

  function change(key: string, value: PreferenceValue) {
    note(key, undefined)
    draft(key, { value })
    if (host.saving() === 'each') void saveEach(key)
  }

  function commit(key: string) {
    const held = store.getState().drafts.get(key)
    if (host.saving() !== 'each' || held?.text === undefined) return
    const problems = problemsOf(key)
    if (problems.length > 0) return note(key, { kind: 'invalid', problems })
    void saveEach(key)
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    change,
    type(key, text) {
      const field = fieldOf(key)
      if (!field) return
      if (store.getState().notes.has(key)) note(key, undefined)
      draft(key, { value: typedPreference(field, text), text })
    },
    commit,
    save: () => void saveAll(),
    cancel,
    takeTheirs(key) {
      note(key, undefined)
      draft(key, undefined)
    },
    keepMine(key) {
      const held = store.getState().notes.get(key)
      if (held?.kind === 'conflict') change(key, held.mine)
    },
  }
}

const isTyped = (field: PreferenceField | undefined) => field?.kind === 'text' || field?.kind === 'number'

const isAbout = (field: string, key: string) => field === key || field === `patch.${key}`
const isNamed = (fields: readonly { field: string }[], key: string) => fields.some(({ field }) => isAbout(field, key))
