import { AccountProvider, BackupCodes } from 'latchkey'
import { defineAccountAdapter } from 'latchkey/contract'
import { type ReactElement, useState } from 'react'
import { account } from './account.js'

/**
 * Codes that stand in no script, each in one piece as an answer of a server has it: put together of several, it would be on
 * the heap in pieces, where nobody finds it. The server that made them keeps none.
 */
async function makeCodes(): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return Array.from({ length: 10 }, () => {
    const letters = crypto.getRandomValues(new Uint8Array(13)).map((byte) => 97 + (byte % 26))
    letters[6] = 45
    return new TextDecoder().decode(letters)
  })
}

const forgetful = defineAccountAdapter({
  specVersion: 1,
  id: 'forgetful',
  account,
  backupCodes: {
    status: async () => ({ generated: false }),
    regenerate: async () => ({ codes: await makeCodes(), invalidatedPrevious: true }),
  },
})

export const Codes = (): ReactElement => (
  <AccountProvider adapter={forgetful}>
    <BackupCodes />
  </AccountProvider>
)

/** How most pages show them, as the counter-check: as state, and as children of React's elements. */
export function CodesAsChildren(): ReactElement {
  const [codes, setCodes] = useState<string[]>([])
  const [saved, setSaved] = useState(false)
  if (codes.length === 0) {
    return (
      <button type="button" onClick={async () => setCodes(await makeCodes())}>
        Get backup codes
      </button>
    )
  }
  return (
    <>
      <ul>
        {codes.map((code) => (
          <li key={code} data-lk="backup-codes.code">
            {code}
          </li>
        ))}
      </ul>
      <label>
        <input type="checkbox" checked={saved} onChange={(event) => setSaved(event.target.checked)} />I have saved these
        codes
      </label>
      <button type="button" onClick={() => setCodes([])}>
        Done
      </button>
    </>
  )
}
