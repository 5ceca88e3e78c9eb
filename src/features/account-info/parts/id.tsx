'use client'
import { forwardRef, useEffect, useRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useAccountInfoContext } from '../context.js'

export type AccountInfoIdProps = PartProps<'span', Record<string, never>>

/**
 * The user's id, which is selected for the user when the browser does not let it be copied. Renders a `<span>` element,
 * or nothing before there is an answer.
 */
export const AccountInfoId: React.ForwardRefExoticComponent<AccountInfoIdProps & React.RefAttributes<HTMLSpanElement>> =
  forwardRef<HTMLSpanElement, AccountInfoIdProps>(function AccountInfoId(props, ref) {
    const info = useAccountInfoContext('Id')
    const text = useRef<HTMLSpanElement>(null)
    const outcome = info.status === 'ready' ? info.copyOutcome : null

    useEffect(() => {
      if (outcome?.kind === 'refused' && text.current) getSelection()?.selectAllChildren(text.current)
    }, [outcome])

    const fact = info.status === 'ready' ? info.facts.find(({ name }) => name === 'id') : undefined
    if (fact?.name !== 'id') return null
    return renderPart({
      tag: 'span',
      name: 'account-info.id',
      state: {},
      // Made of letters and digits, it reads from left to right wherever it stands.
      own: { dir: 'ltr', children: fact.value },
      props,
      ref: composeRefs<HTMLSpanElement>(text, ref),
    })
  })
