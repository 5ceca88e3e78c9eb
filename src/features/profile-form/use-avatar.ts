'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Account, AccountError, type AccountPolicy, type AnyAccountError, can } from '../../contract/index.js'
import type { ActionResult } from '../../core/action.js'
import { type AvatarProblem, avatarRules } from '../../core/rules/avatar-file.js'
import type { Crop } from '../../core/rules/crop.js'
import { useAction } from '../../react/use-action.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import type { Untold } from '../../react/use-outcome.js'
import { removeAvatar, setAvatar } from './actions.js'
import { packCrop } from './draw-crop.js'
import { readPicture } from './read-picture.js'
import type { AvatarDraft, ProfileAvatar, ProfileOutcome } from './state.js'

interface Given {
  account: Account | undefined
  policy: AccountPolicy
  /** Nothing can be changed here, whatever the fields say. */
  locked: boolean
  tell: (outcome: Untold<ProfileOutcome>) => void
}

/** The user's picture: choosing, cropping, uploading and removing one. `null` where it is not shown. */
export function useAvatar({ account, policy, locked, tell }: Given): ProfileAvatar | null {
  const client = useClient()
  const adapter = client.adapter()
  const upload = useAction(setAvatar)
  const removal = useAction(removeAvatar)
  const rules = useMemo(() => avatarRules(policy.avatar), [policy.avatar])
  const [draft, setDraft] = useState<AvatarDraft | null>(null)
  const [problem, setProblem] = useState<(AvatarProblem & { id: number }) | null>(null)
  const [failure, setFailure] = useState<ProfileAvatar['failure']>(null)
  const [reading, setReading] = useState(false)
  const [progress, setProgress] = useState<number | undefined>()
  /** Goes up with each file: of two, the latest counts. */
  const chosen = useRef(0)
  const packing = useRef(false)

  // A decoded picture is large, and waits for nobody's garbage collection.
  useEffect(() => () => draft?.picture.close(), [draft])
  useEffect(
    () => () => {
      chosen.current += 1
    },
    [],
  )

  /** As it was read last; `undefined` when that is not what the server holds now. */
  const current = () => {
    const state = client.account.getState()
    return state.status === 'ready' && !state.refreshError ? state.data.avatar : undefined
  }

  const fail = (error: AnyAccountError, unknown = false) =>
    setFailure((former) => ({ id: (former?.id ?? 0) + 1, error, unknown }))

  const choose = useEvent(async (file: File) => {
    chosen.current += 1
    const own = chosen.current
    setReading(true)
    setProblem(null)
    const read = await readPicture(file, rules)
    if (own !== chosen.current) {
      if ('picture' in read) read.picture.close()
      return
    }
    setReading(false)
    if ('problem' in read) {
      setProblem({ ...read.problem, id: own })
      return
    }
    const { picture } = read
    setFailure(null)
    setDraft({ picture, aspect: rules.square ? 1 : picture.width / picture.height })
  })

  const save = useEvent(async (crop: Crop) => {
    if (!draft || packing.current) return
    packing.current = true
    const packed = await packCrop(draft, crop, rules).finally(() => {
      packing.current = false
    })
    if (!packed) {
      fail(new AccountError('validation', { fields: [{ field: 'avatar', code: 'file_type' }] }))
      return
    }
    setProgress(undefined)
    const former = current()?.url
    const result = await upload.run({ ...packed, onProgress: (fraction) => setProgress(fractionOf(fraction)) })
    const found = current()
    // The answer was lost, and another picture is there all the same.
    const isThere = result.status === 'failed' && result.uncertain && found?.url != null && found.url !== former
    if (reached(result) || isThere) {
      setDraft(null)
      tell({ kind: 'avatar_saved' })
    } else if (result.status === 'failed') {
      fail(result.error, result.uncertain && !found)
    }
  })

  const remove = useEvent(async () => {
    setProblem(null)
    const result = await removal.run()
    const isGone = result.status === 'failed' && result.uncertain && current() && current()?.source !== 'custom'
    if (reached(result) || isGone) tell({ kind: 'avatar_removed' })
    else if (result.status === 'failed') {
      const { error, uncertain } = result
      tell({ kind: 'avatar_failed', operation: 'remove', error, unknown: uncertain && !current() })
    }
  })

  const state = account?.fields.avatar ?? 'editable'
  if (!account || state === 'hidden') return null
  const editable = state === 'editable' && !locked
  const removable = editable && account.avatar.source === 'custom' && can(adapter, 'profile.removeAvatar')
  return {
    url: account.avatar.url,
    source: account.avatar.source,
    name: nameOf(account),
    rules,
    choose: editable && can(adapter, 'profile.setAvatar') ? (file) => void choose(file) : undefined,
    reading,
    problem,
    draft,
    failure,
    discard(reason) {
      setDraft(null)
      if (reason) tell({ kind: 'avatar_failed', operation: 'set', error: reason, unknown: false })
    },
    save: (crop) => void save(crop),
    saving: upload.pending.get(''),
    blocked: upload.blocked.has(''),
    progress,
    remove: removable ? () => void remove() : undefined,
    removing: removal.pending.get(''),
    removeBlocked: removal.blocked.has(''),
  }
}

const reached = (result: ActionResult<unknown>) => result.status === 'done' || result.status === 'already_done'

/** An adapter in plain JavaScript may say anything. */
const fractionOf = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : undefined

/** What the initials are made of. */
function nameOf({ fullName, firstName, lastName, username, email, id }: Account): string {
  const parts = [firstName, lastName].filter(Boolean).join(' ')
  return fullName || parts || username || email?.address || id
}
