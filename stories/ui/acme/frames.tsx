import { forwardRef, type Ref, useId } from 'react'
import type { Props } from './props.js'

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const

export const AcmeSection = forwardRef<HTMLElement, Props<'Section'>>(function AcmeSection(
  { title, description, level = 2, titleRef, children, ...rest },
  ref,
) {
  const id = useId()
  const Heading = headings[level]
  return (
    <section {...rest} ref={ref} aria-labelledby={id} className="acme acme-section">
      <Heading id={id} ref={titleRef} tabIndex={-1}>
        {title}
      </Heading>
      {description ? <p className="acme-lead">{description}</p> : null}
      {children}
    </section>
  )
})

export const AcmeCard = forwardRef<HTMLDivElement, Props<'Card'>>(function AcmeCard(
  { tone, header, children, footer, ...rest },
  ref,
) {
  return (
    <div {...rest} ref={ref} className={`acme-card acme-${tone ?? 'neutral'}`}>
      {header ? <strong>{header}</strong> : null}
      {children}
      {footer}
    </div>
  )
})

export const AcmeActions = forwardRef<HTMLDivElement, Props<'Actions'>>(function AcmeActions(
  { note, children, ...rest },
  ref,
) {
  return (
    <div {...rest} ref={ref} className="acme-actions">
      {children}
      {note ? <small>{note}</small> : null}
    </div>
  )
})

export const AcmeRow = forwardRef<HTMLElement, Props<'Row'>>(function AcmeRow(
  { as: Tag = 'li', icon: _icon, title, badge, meta, actions, children, ...rest },
  ref,
) {
  return (
    <Tag {...(rest as object)} ref={ref as Ref<HTMLLIElement & HTMLDivElement>} className="acme-row">
      <div>
        <strong>{title}</strong> {badge}
        <p className="acme-small-print">{meta}</p>
      </div>
      {actions}
      {children}
    </Tag>
  )
})

export const AcmeNotice = forwardRef<HTMLDivElement, Props<'Notice'>>(function AcmeNotice(
  { tone = 'info', icon: _icon, title, children, actions, ...rest },
  ref,
) {
  return (
    <div {...rest} ref={ref} className={`acme-notice acme-tone-${tone}`}>
      {title ? <p className="acme-label">{title}</p> : null}
      {children}
      {actions ? <div className="acme-actions">{actions}</div> : null}
    </div>
  )
})

export const AcmeBadge = forwardRef<HTMLSpanElement, Props<'Badge'>>(function AcmeBadge({ tone, ...rest }, ref) {
  return <span {...rest} ref={ref} className={`acme-badge acme-tone-${tone ?? 'neutral'}`} />
})

export const AcmeAvatar = forwardRef<HTMLSpanElement, Props<'Avatar'>>(function AcmeAvatar(
  { name, src, alt, size: _size, ...rest },
  ref,
) {
  return (
    <span {...rest} ref={ref} className="acme-avatar" aria-hidden={alt ? undefined : true}>
      {src ? <img src={src} alt={alt} /> : name.slice(0, 1)}
    </span>
  )
})

export const AcmeMeter = forwardRef<HTMLDivElement, Props<'Meter'>>(function AcmeMeter(
  { label, text, value, max, tone: _tone, ...rest },
  ref,
) {
  const id = useId()
  return (
    <div {...rest} ref={ref} className="acme-field">
      <span id={id} className="acme-label">
        {label}
      </span>
      <meter aria-labelledby={id} aria-valuetext={text} min={0} max={max} value={value} />
      <span className="acme-small-print">{text}</span>
    </div>
  )
})

export const AcmeSkeleton = forwardRef<HTMLDivElement, Props<'Skeleton'>>(function AcmeSkeleton(
  { rows = 3, ...rest },
  ref,
) {
  return (
    <div {...rest} ref={ref} aria-hidden="true" className="acme-skeleton">
      {'▒▒▒▒▒▒▒▒▒▒▒▒ '.repeat(rows)}
    </div>
  )
})
