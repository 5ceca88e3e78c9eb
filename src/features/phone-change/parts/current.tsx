'use client'
import { forwardRef } from 'react'
import { formatPhoneNumber } from '../../../core/rules/phone-number.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePhoneChangeContext } from '../context.js'

export interface PhoneChangeCurrentState extends Record<string, boolean> {
  /** The number is proved. @selector `[data-verified]` */
  verified: boolean
}

export type PhoneChangeCurrentProps = PartProps<'span', PhoneChangeCurrentState>

/**
 * The number in groups, also where it cannot be changed. Renders a `<span dir="ltr">` element, or nothing when there is
 * no number.
 */
export const PhoneChangeCurrent: React.ForwardRefExoticComponent<
  PhoneChangeCurrentProps & React.RefAttributes<HTMLSpanElement>
> = forwardRef<HTMLSpanElement, PhoneChangeCurrentProps>(function PhoneChangeCurrent(props, ref) {
  const feature = usePhoneChangeContext('Current')
  const phone = feature.status === 'ready' || feature.status === 'unavailable' ? feature.phone : null
  if (!phone) return null
  return renderPart({
    tag: 'span',
    name: 'phone-change.current',
    state: { verified: phone.verified },
    own: { dir: 'ltr', children: formatPhoneNumber(phone.number) },
    props,
    ref,
  })
})
