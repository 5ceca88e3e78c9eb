import type { ReactElement } from 'react'
import './product.css'
import { emaTabs, emaTabsWithWidget } from './product-ema-tabs.js'
import { emaWords } from './product-ema-words.js'
import { ProductPage, type ProductPageProps } from './product-page.js'

export interface EmaPageProps extends Pick<ProductPageProps, 'adapter' | 'start' | 'dir'> {
  /** Clerk’s own widget in the place of our sections for security. */
  widget?: boolean | undefined
}

/** The account settings of the EMA workspace, with Clerk behind them. */
export function EmaPage({ widget = false, ...settings }: EmaPageProps): ReactElement {
  return (
    <ProductPage
      {...settings}
      tabs={widget ? emaTabsWithWidget : emaTabs}
      messages={emaWords}
      header={
        <header className="product-header">
          <h1>Settings</h1>
        </header>
      }
    />
  )
}
