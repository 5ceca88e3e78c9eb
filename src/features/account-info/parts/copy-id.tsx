'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useAccountInfoContext } from '../context.js'

export interface AccountInfoCopyIdState extends Record<string, boolean> {
  /** The last press copied it. @selector `[data-copied]` */
  copied: boolean
}

export type AccountInfoCopyIdProps = PartProps<'button', AccountInfoCopyIdState>

/** Copies the user's id. Renders a `<button>` element, or nothing before there is an answer. */
export const AccountInfoCopyId: React.ForwardRefExoticComponent<
  AccountInfoCopyIdProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, AccountInfoCopyIdProps>(function AccountInfoCopyId(props, ref) {
  const info = useAccountInfoContext('CopyId')
  if (info.status !== 'ready') return null
  return renderPart({
    tag: 'button',
    name: 'account-info.copy-id',
    state: { copied: info.copyOutcome?.kind === 'copied' },
    own: { type: 'button', onClick: info.copyId },
    props,
    ref,
  })
})
