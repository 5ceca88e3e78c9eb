'use client'
import type { ReactElement } from 'react'
import { Skeleton } from '../../ui/skeleton.js'
import { useCommonMessages } from '../use-messages.js'

/** Holds the place of rows that are on their way, and says so when it takes long. */
export function LoadingRows({ slow = false, rows }: { slow?: boolean; rows?: number | undefined }): ReactElement {
  const common = useCommonMessages()
  return (
    <>
      <Skeleton rows={rows} />
      <p role="status" data-lk-visually-hidden={slow ? undefined : ''}>
        {common(slow ? 'stillWorking' : 'loading')}
      </p>
    </>
  )
}
