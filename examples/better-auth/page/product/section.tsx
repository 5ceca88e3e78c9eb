import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  description: string
  children: ReactNode
}

/** A section of Northwick's own, beside those of Latchkey and in the same manner. */
export function Section({ title, description, children }: SectionProps) {
  const id = useId()
  return (
    <section className="own" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="quiet">{description}</p>
      </header>
      <div className="own-body">{children}</div>
    </section>
  )
}
