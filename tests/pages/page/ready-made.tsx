import 'latchkey/theme.css'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { hydrateRoot, type Root } from 'react-dom/client'
import { optionsOf, ReadyMadePage } from './ready-made-page.js'

declare global {
  interface Window {
    /** What React had to put right while it took over the server's markup. */
    recovered: string[]
    accountPage: { adapter: ReturnType<typeof memoryAdapter>; root: Root }
  }
}

window.recovered = []
const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the app.')

const options = optionsOf(new URLSearchParams(location.search))
const adapter = memoryAdapter({ scenario: options.scenario })
const root = hydrateRoot(place, <ReadyMadePage {...options} adapter={adapter} />, {
  onRecoverableError: (error) => window.recovered.push(String(error)),
})
window.accountPage = { adapter, root }
