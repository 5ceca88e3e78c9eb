import 'latchkey/theme.css'
import { hydrateRoot } from 'react-dom/client'
import { ElementsPage } from './elements-page.js'

declare global {
  interface Window {
    isTakenOver: boolean
  }
}

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the elements.')
hydrateRoot(place, <ElementsPage />)
requestIdleCallback(() => {
  window.isTakenOver = true
})
