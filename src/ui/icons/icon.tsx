import type { ReactElement } from 'react'

/** A decorative picture, 18 pixels, in the colour of the text around it. */
export type Icon = () => ReactElement

/** An icon from its path. One file per use: a bundler keeps or drops a whole file when it splits code. */
export function icon(path: string): Icon {
  return function Icon() {
    return (
      <svg
        data-lk-ui="icon"
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <path d={path} />
      </svg>
    )
  }
}

/** The outline that several share. */
export const circle = 'M9 2a7 7 0 1 1 0 14A7 7 0 0 1 9 2Z'
