'use client'
import { type ReactElement, useState } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { initialsOf } from '../../ui/initials.js'
import { later } from '../later.js'

const useBrands = later(() => import('../../ui/icons/brands.js'))

export interface BrandMarkProps {
  /** Its id: `google`, `github`, `1password`. Unknown ones get a letter. */
  brand: string | undefined
  /** Gives the letter. */
  name: string
  /** The host's own picture, before ours. One that is no safe address, or does not load, is as good as none. */
  iconUrl?: string | undefined
}

/**
 * The mark of a company, for the tile of a `Row`: the host's picture, or ours, which is loaded later, or else a letter.
 * Decorative, for the name stands beside it. Renders a `<span>` element.
 */
export function BrandMark({ brand, name, iconUrl }: BrandMarkProps): ReactElement {
  const brands = useBrands()
  const [broken, setBroken] = useState<string>()
  const src = safeUrl(iconUrl)
  const path = brand === undefined ? undefined : brands.module?.brandPath(brand)
  return (
    <span data-lk-ui="brand" aria-hidden="true">
      {src && src !== broken ? (
        <img src={src} alt="" width="20" height="20" referrerPolicy="no-referrer" onError={() => setBroken(src)} />
      ) : brands.module && path !== undefined ? (
        <brands.module.BrandGlyph path={path} />
      ) : brands.module || brands.failed || brand === undefined ? (
        initialsOf(name.split(/\s/)[0] ?? '')
      ) : null}
    </span>
  )
}
