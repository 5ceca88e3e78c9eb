'use client'
import { Fragment, type ReactElement, type ReactNode } from 'react'

/** Short facts in one line, with dots between them. What is empty is left out. */
export function Facts({ children }: { children: readonly ReactNode[] }): ReactElement {
  const given = children.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '')
  return (
    <>
      {given.map((fact, index) => (
        // Facts have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {/* The dot stays with what is before it, so that no line begins with one. */}
          {index > 0 ? '\u00a0· ' : null}
          <span>{fact}</span>
        </Fragment>
      ))}
    </>
  )
}
