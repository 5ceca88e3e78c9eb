import { clsx } from 'clsx'

/** What keeps session recorders from seeing an element: Sentry, rrweb and PostHog each know one of these (row 9). */
export const maskedProps: { 'data-sentry-block': string } = { 'data-sentry-block': '' }

/** The classes that go with `maskedProps`, before those of the element. */
export const maskedClass = (className: string | undefined): string => clsx('rr-block ph-no-capture', className)
