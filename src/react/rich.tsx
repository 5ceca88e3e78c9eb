'use client'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import type { MessagePart } from '../i18n/format.js'

type Placeholder = Exclude<MessagePart, string>

interface RichProps {
  parts: readonly MessagePart[]
  /** What stands in a placeholder. @defaultValue its text in a `<bdi>`, so that a name in another script does not turn the sentence around */
  children?: (placeholder: Placeholder) => ReactNode
}

/** A message with elements in its placeholders. */
export function Rich({ parts, children = isolate }: RichProps): ReactElement {
  return (
    <>
      {parts.map((part, index) => (
        // The pieces of a sentence have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{typeof part === 'string' ? part : children(part)}</Fragment>
      ))}
    </>
  )
}

const isolate = ({ text }: Placeholder): ReactNode => <bdi>{text}</bdi>
