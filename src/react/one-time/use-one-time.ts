'use client'
import { useEffect, useState } from 'react'
import { createOneTime, type OneTime } from '../../core/one-time.js'
import { useClient } from '../use-client.js'
import { useReadable } from '../use-readable.js'

/**
 * A box for a secret that is shown once. It is emptied when the component goes, when the page is left (also into the
 * back-forward cache), when the session ends, and for another user (requirements.md, rows 6, 8 and 94).
 *
 * @returns the box, the same from render to render, and whether something is in it: React knows no more
 */
export function useOneTime<T>(): { box: OneTime<T>; present: boolean } {
  const client = useClient()
  const [box] = useState(createOneTime<T>)
  useEffect(() => {
    const stop = client.onWipe(box.wipe)
    return () => {
      stop()
      box.wipe()
    }
  }, [client, box])
  return { box, present: useReadable(box.present) }
}
