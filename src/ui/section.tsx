'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, type Ref, useId } from 'react'
import { replaceable, type UiComponents } from './components.js'

/** Native attributes go to the `<section>`, which is the root of the look: tokens, type and size container. */
export interface SectionProps extends Omit<ComponentPropsWithoutRef<'section'>, 'style' | 'title'> {
  title: ReactNode
  description?: ReactNode
  /** Level of the heading in the host's page. @default 2 */
  level?: 2 | 3 | 4 | undefined
  /** The heading takes the focus when the control that had it is gone and nothing is nearer. */
  titleRef?: Ref<HTMLHeadingElement> | undefined
  children?: ReactNode
}

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const

export const DefaultSection: UiComponents['Section'] = /* @__PURE__ */ forwardRef<HTMLElement, SectionProps>(
  function Section({ title, description, level = 2, titleRef, children, ...rest }, ref) {
    const titleId = useId()
    const Heading = headings[level]
    return (
      <section data-lk-root="" data-lk-ui="section" aria-labelledby={titleId} {...rest} ref={ref}>
        {/* A size container cannot ask for its own width, so that the columns need an element of their own. */}
        <div data-lk-ui="section-grid">
          <header data-lk-ui="section-header">
            <Heading id={titleId} ref={titleRef} tabIndex={-1} data-lk-ui="section-title">
              {title}
            </Heading>
            {description ? <p data-lk-ui="section-description">{description}</p> : null}
          </header>
          <div data-lk-ui="section-body">{children}</div>
        </div>
      </section>
    )
  },
)

/** What it is on one side, its controls on the other; stacked where the container is narrow. Renders a `<section>`. */
export const Section: UiComponents['Section'] = /* @__PURE__ */ replaceable('Section', DefaultSection)
