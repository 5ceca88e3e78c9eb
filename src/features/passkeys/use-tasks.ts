'use client'
import { useState } from 'react'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import { useResume } from '../../react/use-resume.js'
import { useWaysIn } from '../../react/use-ways-in.js'
import { removePasskey, renamePasskey } from './actions.js'
import type { PasskeysReady, PasskeyTask } from './state.js'
import type { Passkeys } from './use-passkey-list.js'

type FromTasks = 'task' | 'left' | 'moves' | 'leave' | 'rename' | 'renaming' | 'unknown' | 'waysLeft' | 'removing'

export interface Tasks extends Pick<PasskeysReady, FromTasks | 'askToRemove' | 'remove'> {
  askToRename: (id: string) => void
  renameBlocked: boolean
  removeBlocked: boolean
}

/** Renaming and removing: what is open, and what it came to. */
export function useTasks({ listed, readLast, readAgain, tell, thisDevice }: Passkeys): Tasks {
  const renaming = useAction(renamePasskey)
  const removing = useAction(removePasskey)
  const [at, setAt] = useState<Pick<Tasks, 'task' | 'left' | 'moves'>>({ task: null, left: null, moves: 0 })
  const [unknown, setUnknown] = useState(false)
  // A passkey that is gone takes with it what was open in its row.
  const passkey = listed.find(({ id }) => id === at.task?.id)
  const task = passkey ? at.task : null

  const open = useEvent((next: PasskeyTask) => {
    setUnknown(false)
    setAt(({ moves }) => ({ task: next, left: null, moves: moves + 1 }))
  })
  /** Unless the user has gone on to another row meanwhile. */
  const close = useEvent(({ kind, id }: PasskeyTask) =>
    setAt((now) =>
      now.task?.kind === kind && now.task.id === id ? { task: null, left: now.task, moves: now.moves + 1 } : now,
    ),
  )

  const rename = useEvent(async (name: string) => {
    if (!passkey) return undefined
    const { id } = passkey
    const result = await renaming.run({ id, name })
    const now = result.status === 'failed' && result.uncertain ? readLast() : undefined
    if (result.status === 'done' || now?.some((row) => row.id === id && row.name === name)) {
      close({ kind: 'rename', id })
      tell({ kind: 'renamed', name })
      return undefined
    }
    if (result.status !== 'failed') return undefined
    const { error, uncertain } = result
    setUnknown(uncertain && now === undefined)
    if (error.code !== 'not_found') return error
    // The list that was read since then has no such row, and so no form that could say it.
    close({ kind: 'rename', id })
    tell({ kind: 'failed', operation: 'rename', passkey, error, unknown: false })
    return undefined
  })

  const remove = useEvent(async (id: string) => {
    const leaving = listed.find((row) => row.id === id)
    if (!leaving) return
    const result = await removing.run({ id })
    const now = result.status === 'failed' && result.uncertain ? readLast() : undefined
    if (result.status === 'done' || result.status === 'already_done' || now?.every((row) => row.id !== id)) {
      thisDevice.remember(id, false)
      close({ kind: 'remove', id })
      const effects = result.status === 'done' && 'effects' in result.value ? result.value.effects : undefined
      return tell({ kind: 'removed', passkey: leaving, alreadyGone: result.status === 'already_done', effects })
    }
    if (result.status !== 'failed') return
    const { error, uncertain } = result
    // The list knows by now that it cannot go, and why.
    if (error.code === 'forbidden') void readAgain()
    tell({ kind: 'failed', operation: 'remove', passkey: leaving, error, unknown: uncertain && now === undefined })
  })
  useResume(removePasskey, ({ id }) => void remove(id))

  return {
    ...at,
    task,
    leave: useEvent(() => {
      if (task) close(task)
    }),
    askToRename: useEvent((id: string) => open({ kind: 'rename', id })),
    rename,
    renaming: renaming.pending,
    renameBlocked: task !== null && renaming.blocked.has(task.id),
    unknown,
    askToRemove: useEvent((id: string) => open({ kind: 'remove', id })),
    waysLeft: useWaysIn(task?.kind === 'remove' ? { kind: 'passkey', id: task.id } : null),
    remove: useEvent(() => {
      if (task?.kind === 'remove') void remove(task.id)
    }),
    removing: removing.pending,
    removeBlocked: task !== null && removing.blocked.has(task.id),
  }
}
