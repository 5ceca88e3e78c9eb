'use client'
import type { ReactElement } from 'react'
import { safeText } from '../../i18n/safe-text.js'

/**
 * What stands in a message for an address or a number, which read from left to right in every script. For
 * `<Rich parts={…}>{Address}</Rich>`.
 */
export const Address = ({ text }: { text: string }): ReactElement => <bdi dir="ltr">{safeText(text, 254).text}</bdi>
