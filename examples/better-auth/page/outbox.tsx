import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { OutboxMessages } from './outbox-messages.js'

const root = document.getElementById('root')
if (!root) throw new Error('outbox.html has no #root')
createRoot(root).render(
  <StrictMode>
    <OutboxMessages />
  </StrictMode>,
)
