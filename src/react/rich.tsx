'use client'
import { Fragment, type ReactElement } from 'react'
import type { MessagePart } from '../i18n/format.js'

/** A message whose names stand in `<bdi>`, so that one in another script does not turn the sentence around. */
export function Rich({ parts }: { parts: readonly MessagePart[] }): ReactElement {
  return (
    <>
      {parts.map((part, index) =>
        // The pieces of a sentence have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        typeof part === 'string' ? <Fragment key={index}>{part}</Fragment> : <bdi key={index}>{part.text}</bdi>,
      )}
    </>
  )
}
