import type { ReactElement, ReactNode } from 'react'
import { Card } from '../../src/ui/card.js'
import { Row } from '../../src/ui/row.js'
import { Section } from '../../src/ui/section.js'

export interface ProductRow {
  title: string
  meta?: ReactNode
  action?: ReactNode
}

export interface ProductRowsProps {
  title: string
  description?: string
  rows: readonly ProductRow[]
}

/** What a product itself has on a tab: a list of its own, in the look of Latchkey’s. */
export function ProductRows({ title, description, rows }: ProductRowsProps): ReactElement {
  return (
    <Section title={title} description={description}>
      <Card>
        <ul>
          {rows.map((row) => (
            <Row key={row.title} title={row.title} meta={row.meta} actions={row.action} />
          ))}
        </ul>
      </Card>
    </Section>
  )
}
