'use client'
import { forwardRef } from 'react'
import type { OneTimeSource } from '../../core/one-time.js'
import { codeGroups } from '../../core/rules/code-groups.js'
import { maskedClass, maskedProps } from '../../ui/masked.js'
import { composeRefs } from '../render/compose-refs.js'
import { type PartProps, renderPart } from '../render/render-part.js'
import { useDrawn } from './use-drawn.js'

export interface OneTimeTextProps extends Omit<PartProps<'span', Record<string, never>>, 'children'> {
  source: OneTimeSource<unknown>
  /** What to write, read from the source: a function, because its text must not become a prop. */
  text: () => string | undefined
  /** Its `data-lk`. */
  name: string
}

/**
 * A secret as text that the user can select, and a screen reader reads, in groups that are set apart by the theme, so that
 * no space gets into what is copied. Renders a `<span>` element, empty on a server. It reads from left to right, is not
 * translated (which would send it to a server), and recorders are told to leave it out.
 */
export const OneTimeText: React.ForwardRefExoticComponent<OneTimeTextProps & React.RefAttributes<HTMLSpanElement>> =
  forwardRef<HTMLSpanElement, OneTimeTextProps>(function OneTimeText({ source, text, name, className, ...props }, ref) {
    const drawn = useDrawn(source, (element) => {
      for (const group of codeGroups(text() ?? '')) {
        const span = document.createElement('span')
        span.textContent = group
        element.append(span)
      }
    })
    return renderPart({
      tag: 'span',
      name,
      state: {},
      own: { dir: 'ltr', translate: 'no', 'data-lk-ui': 'secret', ...maskedProps },
      props: {
        ...props,
        className: (state: Record<string, never>) =>
          maskedClass(typeof className === 'function' ? className(state) : className),
      },
      ref: composeRefs<HTMLSpanElement>(drawn, ref),
    })
  })
