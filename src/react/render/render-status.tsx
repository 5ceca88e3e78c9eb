import { Fragment, type ReactNode, type Ref } from 'react'
import { type PartProps, renderPart } from './render-part.js'

/** Props of a part that says what something came to. */
export interface StatusProps<Said, Kind extends string = string>
  extends Omit<PartProps<'div', { kind: Kind | undefined }>, 'children'> {
  /** Words what it came to; `null` for nothing to say. */
  children: (said: Said) => ReactNode
}

interface Status<Said, Kind extends string> {
  /** `session-list.status` */
  name: string
  /** What is put into words; `null` for nothing. */
  said: Said | null | undefined
  /** What it came to. With another `id` the same words are announced again. */
  outcome: { id: number; kind: Kind } | null | undefined
  props: StatusProps<Said, Kind>
  ref: Ref<HTMLDivElement>
}

/**
 * Renders a `<div role="status">`. It is there, empty, before there is anything to say, because a screen reader does not
 * announce a region that comes together with its text. Not a hook; may be called conditionally.
 */
export function renderStatus<Said, Kind extends string>(status: Status<Said, Kind>): ReactNode {
  const { name, said, outcome, ref } = status
  const { children, ...props } = status.props
  // A new key makes a new node of the same words, so that they are announced again.
  const content = said ? <Fragment key={outcome?.id ?? 0}>{children(said)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name,
    state: { kind: outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
}
