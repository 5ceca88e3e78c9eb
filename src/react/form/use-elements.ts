'use client'
import { useEffect, useState } from 'react'
import { useClient } from '../use-client.js'
import { createElements, type FormElements } from './elements.js'

/**
 * The inputs of a form. Those that hold a secret are emptied when the form goes, the page is left or the session ends
 * (requirements.md, rows 6 to 8).
 *
 * @param secrets the fields that hold a secret, from the start to the end of the form
 */
export function useElements(secrets: readonly string[]): FormElements {
  const client = useClient()
  const [elements] = useState(() => createElements(secrets))
  useEffect(() => {
    const stop = client.onWipe(elements.wipe)
    return () => {
      stop()
      elements.wipe()
    }
  }, [client, elements])
  return elements
}
