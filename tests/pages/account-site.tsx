import { memoryAdapter } from 'latchkey/adapters/memory'
import { renderToString } from 'react-dom/server'
import { ElementsPage } from './page/elements-page.js'
import { optionsOf, ReadyMadePage } from './page/ready-made-page.js'
import { openSite, type Site } from './site.js'

/**
 * Pages that are rendered on a server for each visit: `/ready-made.html?scenario=…&locale=…` with the ready-made
 * components, and `/elements.html` with the visual elements.
 */
export function openAccountSite(): Promise<Site> {
  return openSite({
    render: (address) => (address.pathname === '/elements.html' ? renderToString(<ElementsPage />) : account(address)),
  })
}

function account(address: URL): string {
  const options = optionsOf(address.searchParams)
  const adapter = memoryAdapter({ scenario: options.scenario })
  const html = renderToString(<ReadyMadePage {...options} adapter={adapter} />)
  if (adapter.control.calls.length > 0) throw new Error('A component called somebody on a server.')
  return html
}
