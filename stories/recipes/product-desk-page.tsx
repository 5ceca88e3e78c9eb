import type { ReactElement } from 'react'
import './product.css'
import { deskTabs } from './product-desk-tabs.js'
import { deskWords } from './product-desk-words.js'
import { ProductPage, type ProductPageProps } from './product-page.js'

export type DeskPageProps = Pick<ProductPageProps, 'adapter' | 'start' | 'dir'>

/** The account settings of the support desk, all on its profile page, which the menu behind the picture leads to. */
export function DeskPage(props: DeskPageProps): ReactElement {
  return <ProductPage {...props} tabs={deskTabs} messages={deskWords} header={deskHeader} />
}

function deskHeader(open: (id: string) => void): ReactElement {
  return (
    <header className="product-header">
      <h1>Settings</h1>
      <button type="button" className="product-menu" onClick={() => open('profile')}>
        <span className="product-initials" aria-hidden="true">
          PR
        </span>
        Your profile
      </button>
    </header>
  )
}
