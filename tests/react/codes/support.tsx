import { act, render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { AccountProvider, type AccountProviderProps } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import type { AnyAccountError } from 'latchkey/contract'
import { type ReactElement, StrictMode } from 'react'
import { onTestFinished, vi } from 'vitest'
import type { OneTime } from '../../../src/core/one-time.js'
import { CodesPanel, type CodesPanelProps } from '../../../src/react/codes/codes-panel.js'
import { useOneTime } from '../../../src/react/one-time/use-one-time.js'
import { type Announcements, listenForAnnouncements } from '../../support/announcements.js'

/** As the memory adapter makes them. */
export const codes: readonly string[] = ['canry-7f3a1', 'canry-k2m4p', 'canry-9x8w7']

interface Box {
  current: OneTime<readonly string[]> | undefined
}

function Page({ box, ...props }: Partial<CodesPanelProps> & { box: Box }): ReactElement {
  const { box: source, present } = useOneTime<readonly string[]>()
  box.current = source
  return (
    <>
      <output>{present ? 'shown' : 'gone'}</output>
      <CodesPanel source={source} onDone={() => {}} productName="Acme" {...props} />
    </>
  )
}

export interface Shown {
  user: UserEvent
  errors: AnyAccountError[]
  announcements: Announcements
  put: (codes: readonly string[]) => void
  read: () => readonly string[] | undefined
  unmount: () => void
}

/** The panel in a page, with codes as an answer would bring them. */
export function showCodes(
  props: Partial<CodesPanelProps> = {},
  given: readonly string[] = codes,
  provider: Partial<AccountProviderProps> = {},
): Shown {
  const box: Box = { current: undefined }
  const errors: AnyAccountError[] = []
  const announcements = listenForAnnouncements()
  const user = userEvent.setup()
  const { unmount } = render(
    <StrictMode>
      <AccountProvider adapter={memoryAdapter()} onError={(error) => errors.push(error)} {...provider}>
        <Page box={box} {...props} />
      </AccountProvider>
    </StrictMode>,
  )
  onTestFinished(() => {
    announcements.stop()
    vi.restoreAllMocks()
  })
  const put = (next: readonly string[]) => act(() => box.current?.set(next))
  put(given)
  announcements.flush()
  announcements.said.length = 0
  return { user, errors, announcements, put, read: () => box.current?.read(), unmount }
}

export const button = (name: string): HTMLElement => screen.getByRole('button', { name })
export const savedBox = (): HTMLElement => screen.getByRole('checkbox', { name: 'I have saved these codes' })
export const sheet = (): HTMLElement | null => document.querySelector('[data-lk="backup-codes.sheet"]')
