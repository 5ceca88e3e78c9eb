'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the element with the role. */
export interface MeterProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'style'> {
  label: ReactNode
  /** The value in words: "3.2 GB of 5 GB used". Shown, and read out in place of the bare number. */
  text: string
  value: number
  max: number
  /** @default 'info' */
  tone?: 'info' | 'warning' | 'danger' | undefined
}

export const DefaultMeter: UiComponents['Meter'] = /* @__PURE__ */ forwardRef<HTMLDivElement, MeterProps>(
  function Meter({ label, text, value, max, tone = 'info', ...rest }, ref) {
    const labelId = useId()
    const shown = Math.min(Math.max(value, 0), max)
    return (
      <div data-lk-ui="meter-field">
        <p data-lk-ui="meter-label">
          <span id={labelId}>{label}</span>
          <span aria-hidden="true">{text}</span>
        </p>
        <div
          data-lk-ui="meter"
          data-tone={tone}
          {...rest}
          ref={ref}
          role="meter"
          aria-labelledby={labelId}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-valuenow={shown}
          aria-valuetext={text}
        >
          {/* The width is an attribute of SVG: as a style it would need a laxer CSP. */}
          <svg width={max > 0 ? `${(shown / max) * 100}%` : 0} height="100%" aria-hidden="true" focusable="false">
            <rect width="100%" height="100%" />
          </svg>
        </div>
      </div>
    )
  },
)

/** How much of a limit is used. Renders a `<div role="meter">` below its label. */
export const Meter: UiComponents['Meter'] = /* @__PURE__ */ replaceable('Meter', DefaultMeter)
