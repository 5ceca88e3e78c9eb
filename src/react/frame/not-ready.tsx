'use client'
import type { ReactElement, ReactNode } from 'react'
import { Card } from '../../ui/card.js'
import type { ReadState, StateParts } from '../render/state-parts.js'
import { LoadingRows } from './loading-rows.js'
import { ReadFailure } from './read-failure.js'
import { UnavailableNotice } from './unavailable-notice.js'

interface NotReadyProps {
  /** What the feature is instead. */
  read: ReadState
  /** The public parts of the feature, of which this is made. A feature that is never unavailable has two. */
  parts: Pick<StateParts, 'Loading' | 'Failure'> & Partial<Pick<StateParts, 'Unavailable'>>
  /** How many rows it will have, as far as that can be known. */
  rows?: number | undefined
  /** In place of our words for why this user cannot use it. */
  unavailable?: ReactNode
  /** What can be shown all the same: the address that cannot be changed. */
  children?: ReactNode
}

/** A ready-made component as long as there is nothing to do in it: on its way, failed, or not for this user. */
export function NotReady({ read, parts, rows, unavailable, children }: NotReadyProps): ReactElement | null {
  const { Loading, Failure, Unavailable } = parts
  // The lock around this has said so already, and offers the way back in.
  if (read.status === 'failed' && read.error.code === 'session_expired') return null
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} rows={rows} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      {children}
      {Unavailable ? (
        <Unavailable>{(reason) => unavailable ?? <UnavailableNotice reason={reason} />}</Unavailable>
      ) : null}
    </Card>
  )
}
