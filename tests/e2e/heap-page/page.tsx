import type { ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { Codes, CodesAsChildren } from './backup-codes.js'
import { ControlledForm, Password } from './password.js'
import { SentCodes } from './sent-codes.js'
import { SetupKey, SetupKeyAsChildren } from './setup-key.js'

/** One page for each secret, and one that leaves it behind: `/?password`. */
const pages: Record<string, ComponentType> = {
  password: Password,
  'password-controlled': ControlledForm,
  codes: Codes,
  'codes-as-children': CodesAsChildren,
  'sent-codes': SentCodes,
  'setup-key': SetupKey,
  'setup-key-as-children': SetupKeyAsChildren,
}

const root = document.getElementById('root')
const Page = pages[location.search.slice(1)]
if (!root || !Page) throw new Error('There is no such page.')
createRoot(root).render(<Page />)
