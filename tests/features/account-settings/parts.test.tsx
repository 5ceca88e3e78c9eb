import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider } from 'latchkey'
import * as AccountSettings from 'latchkey/account-settings'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { type ReactElement, StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { describeParts, type PartCase } from '../../support/describe-part.js'

const plan = { badge: 'Business', message: 'The audit log is part of Business.' }
const tabs: readonly AccountSettings.SettingsTab[] = [
  { id: 'notes', label: 'Notes', sections: [{ id: 'note', content: <input aria-label="Note" /> }] },
  {
    id: 'rules',
    label: 'Rules',
    readOnly: 'Only owners change these.',
    sections: [{ id: 'rule', content: <input aria-label="Rule" /> }],
  },
  { id: 'audit', label: 'Audit log', gate: plan },
]
const [notes, , audit] = tabs.map((tab) => ({ ...tab, sections: [] }))
if (!notes || !audit) throw new Error('There are three tabs.')

const provided = (children: ReactElement) => (
  <StrictMode>
    <AccountProvider adapter={memoryAdapter()}>{children}</AccountProvider>
  </StrictMode>
)

/** A page of the host's own, made of the parts. */
function Page(options: AccountSettings.SettingsTabsOptions) {
  return (
    <AccountSettings.Root tabs={tabs} {...options}>
      <AccountSettings.Absent>{(id) => <p>No {id} here</p>}</AccountSettings.Absent>
      <AccountSettings.Tabs>
        <AccountSettings.TabList aria-label="Settings">
          {(tab) => <AccountSettings.Tab tab={tab}>{tab.label}</AccountSettings.Tab>}
        </AccountSettings.TabList>
        {tabs.map(({ id }) => (
          <Panel key={id} id={id} />
        ))}
      </AccountSettings.Tabs>
    </AccountSettings.Root>
  )
}

function Panel({ id }: { id: string }) {
  const tab = AccountSettings.useSettingsTabs({ tabs }).tabs.find((one) => one.id === id)
  if (!tab) return null
  return (
    <AccountSettings.Panel tab={tab}>
      <AccountSettings.Gate of={tab}>{(gate) => gate.message}</AccountSettings.Gate>
      <AccountSettings.Sections tab={tab}>
        {({ id: section, content }) => <div id={section}>{content}</div>}
      </AccountSettings.Sections>
    </AccountSettings.Panel>
  )
}

afterEach(() => {
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
})

describe('a page of the parts of AccountSettings', () => {
  it('goes from tab to tab by the arrow keys, and keeps what was typed', async () => {
    const user = userEvent.setup()
    render(provided(<Page />))
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'half a thought')
    await user.click(screen.getByRole('tab', { name: 'Notes' }))
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('tab', { name: 'Rules' })).toHaveFocus()
    expect(screen.getByRole('tabpanel', { name: 'Rules' })).toBeVisible()
    await user.keyboard('{Home}')
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('half a thought')
  })

  it('lets what is read-only be read and not be changed', async () => {
    render(provided(<Page value="rules" />))
    expect(screen.getByRole('textbox', { name: 'Rule' })).toBeDisabled()
  })

  it('says why a tab is closed to this user', async () => {
    render(provided(<Page value="audit" />))
    expect(screen.getByText(plan.message)).toBeVisible()
  })

  it('says what a link leads to and is not there', async () => {
    render(provided(<Page value="billing" />))
    expect(screen.getByRole('status')).toHaveTextContent('No billing here')
    expect(screen.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  })
})

const mount = async (part: ReactElement) => {
  render(provided(part))
}
const inRoot =
  (around: (part: ReactElement) => ReactElement, options: AccountSettings.SettingsTabsOptions = {}) =>
  async (part: ReactElement) => {
    render(
      provided(
        <AccountSettings.Root tabs={tabs} {...options}>
          {around(part)}
        </AccountSettings.Root>,
      ),
    )
    await waitFor(() => expect(document.querySelector('[data-lk="account-settings"]')).not.toBeNull())
  }
const inTabs = (part: ReactElement) => <AccountSettings.Tabs>{part}</AccountSettings.Tabs>
const alone = (part: ReactElement) => part

const cases: Record<string, PartCase> = {
  Root: { tag: 'div', isRoot: true, props: { tabs }, mount },
  Absent: { tag: 'div', props: { children: (id: string) => id }, mount: inRoot(alone, { value: 'billing' }) },
  Tabs: { tag: 'div', mount: inRoot(alone) },
  TabList: { tag: 'div', props: { children: () => null }, mount: inRoot(inTabs) },
  Tab: {
    tag: 'button',
    props: { tab: audit },
    mount: inRoot((part) =>
      inTabs(<AccountSettings.TabList>{(tab) => (tab.id === 'audit' ? part : null)}</AccountSettings.TabList>),
    ),
  },
  Panel: { tag: 'div', props: { tab: notes }, mount: inRoot(inTabs) },
  Sections: { tag: 'div', props: { tab: notes, children: () => null }, mount: inRoot(alone) },
  Gate: { tag: 'div', props: { of: audit, children: () => 'why' }, mount: inRoot(alone) },
}

describeParts('account-settings', AccountSettings, cases)
