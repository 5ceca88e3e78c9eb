import { forwardRef, type Ref } from 'react'
import type { NoticeProps } from '../../../src/ui/notice.js'
import type { RowProps } from '../../../src/ui/row.js'

/** Whether it is harmless now. */
export const defused = { current: true }

/** A notice of the host that breaks as soon as there is something good to tell. */
export const Bomb = forwardRef<HTMLDivElement, NoticeProps>(function Bomb({ tone, title, children, actions }, ref) {
  if (!defused.current && tone === 'success') throw new Error('canary')
  return (
    <div ref={ref}>
      <p>{title}</p>
      {children}
      {actions}
    </div>
  )
})

/** A row of the host that breaks for this very session. */
export const RowBomb = forwardRef<HTMLElement, RowProps>(function RowBomb(
  { title, icon: _icon, as: _as, ...rest },
  ref,
) {
  if (!defused.current && 'data-current' in rest) throw new Error('canary')
  const { badge: _badge, meta: _meta, actions, children: _children, ...attributes } = rest
  return (
    <li {...attributes} ref={ref as Ref<HTMLLIElement>}>
      <p data-lk-ui="row-title">
        <span>{title}</span>
      </p>
      {actions}
    </li>
  )
})
