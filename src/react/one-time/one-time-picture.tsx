'use client'
import { forwardRef } from 'react'
import type { OneTimeSource } from '../../core/one-time.js'
import { maskedClass, maskedProps } from '../../ui/masked.js'
import { composeRefs } from '../render/compose-refs.js'
import { type PartProps, renderPart } from '../render/render-part.js'
import { useDrawn } from './use-drawn.js'

export interface OneTimePictureProps<T> extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  source: OneTimeSource<T>
  /** Draws what is in the source. Its code may have to be loaded first. */
  draw: (value: T) => Promise<Element>
  /** Its `data-lk`. */
  name: string
}

/**
 * A secret as a picture. Renders a `<div role="img">` element, which needs a name; empty on a server, with `data-failed`
 * where it could not be drawn. Recorders are told to leave it out.
 */
export function oneTimePicture<T>(): React.ForwardRefExoticComponent<
  OneTimePictureProps<T> & React.RefAttributes<HTMLDivElement>
> {
  return forwardRef<HTMLDivElement, OneTimePictureProps<T>>(function OneTimePicture(
    { source, draw, name, className, ...props },
    ref,
  ) {
    const drawn = useDrawn(source, (element, value) => {
      element.removeAttribute('data-failed')
      draw(value).then(
        // It may be gone by now, or another one.
        (picture) => source.read() === value && element.isConnected && element.replaceChildren(picture),
        () => element.setAttribute('data-failed', ''),
      )
    })
    return renderPart({
      tag: 'div',
      name,
      state: {},
      own: { role: 'img', ...maskedProps },
      props: {
        ...props,
        className: (state: Record<string, never>) =>
          maskedClass(typeof className === 'function' ? className(state) : className),
      },
      ref: composeRefs<HTMLDivElement>(drawn, ref),
    })
  })
}
