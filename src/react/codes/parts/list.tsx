'use client'
import { forwardRef, useEffect, useRef } from 'react'
import { OneTimeText } from '../../one-time/one-time-text.js'
import { composeRefs } from '../../render/compose-refs.js'
import { type PartProps, renderPart } from '../../render/render-part.js'
import { useCodesContext } from '../context.js'

export type CodesListProps = Omit<PartProps<'ul', Record<string, never>>, 'children'>

/**
 * The codes, which are written past React. They are selected for the user when the browser does not let them be copied.
 * Renders a `<ul>` element with one `<li>` a code.
 */
export const CodesList: React.ForwardRefExoticComponent<CodesListProps & React.RefAttributes<HTMLUListElement>> =
  forwardRef<HTMLUListElement, CodesListProps>(function CodesList(props, ref) {
    const { source, count, outcome } = useCodesContext('List')
    const list = useRef<HTMLUListElement>(null)

    useEffect(() => {
      if (outcome?.kind === 'copy_refused' && list.current) getSelection()?.selectAllChildren(list.current)
    }, [outcome])

    const children = Array.from({ length: count }, (_, index) => (
      // The order of a set is all that is known of it here.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={index}>
        <OneTimeText name="backup-codes.code" source={source} text={() => source.read()?.[index]} />
      </li>
    ))
    return renderPart({
      tag: 'ul',
      name: 'backup-codes.list',
      state: {},
      own: { dir: 'ltr', children },
      props,
      ref: composeRefs<HTMLUListElement>(list, ref),
    })
  })
