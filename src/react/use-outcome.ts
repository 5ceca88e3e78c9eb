'use client'
import { useState } from 'react'
import { useClient } from './use-client.js'
import { useEvent } from './use-event.js'
import { useReadable } from './use-readable.js'

/** An outcome without the number that makes it a new one. */
export type Untold<Outcome> = Outcome extends { id: number } ? Omit<Outcome, 'id'> : never

/**
 * What the last action came to. Its `id` is new each time, so that the same words are said again. Another user never
 * learns what the former one did.
 */
export function useOutcome<Outcome extends { id: number }>(): [
  (Untold<Outcome> & { id: number }) | null,
  (next: Untold<Outcome>) => void,
] {
  const { generation } = useClient()
  const now = useReadable(generation)
  const [told, setTold] = useState<{ outcome: Untold<Outcome>; id: number; generation: number } | null>(null)
  const tell = useEvent((outcome: Untold<Outcome>) =>
    setTold((former) => ({ outcome, id: (former?.id ?? 0) + 1, generation: now })),
  )
  return [told?.generation === now ? { ...told.outcome, id: told.id } : null, tell]
}
