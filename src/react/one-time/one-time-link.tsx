'use client'
import { forwardRef, useEffect, useRef } from 'react'
import type { OneTimeSource } from '../../core/one-time.js'
import { maskedClass, maskedProps } from '../../ui/masked.js'
import { composeRefs } from '../render/compose-refs.js'
import { type PartProps, renderPart } from '../render/render-part.js'

export interface OneTimeLinkProps extends Omit<PartProps<'a', Record<string, never>>, 'href'> {
  source: OneTimeSource<unknown>
  /** What every address begins with: `otpauth://totp/`. Another one is not linked to. */
  scheme: string
  /** Where to, read from the source: a function, because it must not become a prop. */
  to: () => string | undefined
  /** Its `data-lk`. */
  name: string
}

/** A link whose address is a secret. Renders an `<a>` element, of whose address React knows the beginning alone. */
export const OneTimeLink: React.ForwardRefExoticComponent<OneTimeLinkProps & React.RefAttributes<HTMLAnchorElement>> =
  forwardRef<HTMLAnchorElement, OneTimeLinkProps>(function OneTimeLink(
    { source, scheme, to, name, className, ...props },
    ref,
  ) {
    const link = useRef<HTMLAnchorElement>(null)
    const read = useRef(to)
    useEffect(() => {
      read.current = to
    })
    useEffect(() => {
      const element = link.current
      const point = () => {
        const address = read.current()
        if (element) element.href = address?.startsWith(scheme) ? address : scheme
      }
      point()
      const stop = source.subscribe(point)
      return () => {
        stop()
        if (element) element.href = scheme
      }
    }, [source, scheme])
    return renderPart({
      tag: 'a',
      name,
      state: {},
      // Always the same, so that React never sets it back.
      own: { href: scheme, ...maskedProps },
      props: {
        ...props,
        className: (state: Record<string, never>) =>
          maskedClass(typeof className === 'function' ? className(state) : className),
      },
      ref: composeRefs<HTMLAnchorElement>(link, ref),
    })
  })
