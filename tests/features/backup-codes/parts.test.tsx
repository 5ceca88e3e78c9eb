import { act, screen, waitFor } from '@testing-library/react'
import * as BackupCodes from 'latchkey/backup-codes'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { describeParts, type PartCase } from '../../support/describe-part.js'
import { openCodes, renderCodes, root } from './support.js'

const sheet: BackupCodes.CodesSheet = { fileName: 'codes.txt', above: ['Codes'] }
const { Root, Panel } = BackupCodes

const press = (selector: string) => act(async () => document.querySelector<HTMLElement>(selector)?.click())
const inRoot = (part: ReactElement) => (
  <Root>
    <BackupCodes.Regenerate data-testid="start" />
    <BackupCodes.ConfirmNow data-testid="now" />
    {part}
  </Root>
)
const ready = async (part: ReactElement) => void (await openCodes({ children: inRoot(part) }))
const alone = async (part: ReactElement) => void (await openCodes({ children: <Root>{part}</Root> }))
const asked = async (part: ReactElement) => {
  await openCodes({ children: inRoot(part) })
  await press('[data-testid="start"]')
}
const shown = async (part: ReactElement) => {
  await asked(part)
  await press('[data-testid="now"]')
  await waitFor(() => expect(root()).toHaveAttribute('data-step', 'showing'))
}
const inPanel = (part: ReactElement) =>
  shown(
    <Panel sheet={sheet} aria-label="New">
      {part}
    </Panel>,
  )
const step = (wanted: string) => () => root()?.getAttribute('data-step') === wanted
const render = () => null
const saved = () => document.querySelector('[data-lk="backup-codes.save-status"]')?.hasAttribute('data-kind') === true
const inSavingPanel = (part: ReactElement) =>
  inPanel(
    <>
      {part}
      <BackupCodes.SaveStatus>{({ kind }) => kind}</BackupCodes.SaveStatus>
    </>,
  )

const cases: Record<string, PartCase> = {
  Root: { tag: 'div', isRoot: true, mount: async (part) => void (await openCodes({ children: part })) },
  Loading: {
    tag: 'div',
    mount: async (part) => void renderCodes({ latencyMs: Number.POSITIVE_INFINITY, children: <Root>{part}</Root> }),
  },
  Failure: {
    tag: 'div',
    mount: async (part) => {
      renderCodes({ scenario: 'failing', children: <Root>{part}</Root> })
      await waitFor(() => expect(root()).toHaveAttribute('data-status', 'failed'))
    },
  },
  Unavailable: {
    tag: 'div',
    mount: async (part) => {
      renderCodes({ scenario: 'sso-user', children: <Root>{part}</Root> })
      await waitFor(() => expect(root()).toHaveAttribute('data-status', 'unavailable'))
    },
  },
  Status: { tag: 'div', props: { children: render }, mount: ready },
  Remaining: { tag: 'span', props: { children: render }, mount: ready },
  Regenerate: { tag: 'button', mount: alone, hasActed: step('asking') },
  Disable: { tag: 'button', mount: ready, hasActed: step('asking') },
  Confirm: { tag: 'div', mount: asked },
  ConfirmNow: {
    tag: 'button',
    mount: async (part) => {
      await openCodes({
        children: (
          <Root>
            <BackupCodes.Regenerate data-testid="start" />
            {part}
          </Root>
        ),
      })
      await press('[data-testid="start"]')
    },
    hasActed: step('showing'),
  },
  Keep: { tag: 'button', mount: asked, hasActed: step('resting') },
  Panel: { tag: 'div', props: { sheet }, mount: shown },
  List: { tag: 'ul', mount: inPanel },
  Copy: { tag: 'button', mount: inSavingPanel, hasActed: saved },
  Download: { tag: 'button', mount: inSavingPanel, hasActed: saved },
  Print: {
    tag: 'button',
    mount: async (part) => {
      vi.spyOn(window, 'print').mockImplementation(() => {
        window.dispatchEvent(new Event('beforeprint'))
        window.dispatchEvent(new Event('afterprint'))
      })
      await inSavingPanel(part)
    },
    hasActed: saved,
  },
  Acknowledge: { tag: 'input', mount: inPanel },
  Done: {
    tag: 'button',
    mount: async (part) => {
      await inPanel(
        <>
          <BackupCodes.Acknowledge data-testid="saved" />
          {part}
        </>,
      )
      await press('[data-testid="saved"]')
    },
    hasActed: step('resting'),
  },
  SaveStatus: { tag: 'div', props: { children: render }, mount: inPanel },
}

describe('the parts of backup codes', () => {
  describeParts('backup-codes', BackupCodes, cases)

  it('make everything with markup of one’s own', async () => {
    const onDone = vi.fn()
    const { user } = await openCodes({
      children: (
        <Root>
          <BackupCodes.Remaining>{({ remaining }) => remaining}</BackupCodes.Remaining>
          <BackupCodes.Regenerate>New</BackupCodes.Regenerate>
          <BackupCodes.Confirm aria-label="Sure?">
            {(question) => (
              <>
                {question}
                <BackupCodes.Keep>No</BackupCodes.Keep>
                <BackupCodes.ConfirmNow>Yes</BackupCodes.ConfirmNow>
              </>
            )}
          </BackupCodes.Confirm>
          <Panel sheet={sheet} aria-label="New codes" onDone={onDone} exports={['print']}>
            <BackupCodes.List />
            <BackupCodes.Copy>Copy</BackupCodes.Copy>
            <BackupCodes.Acknowledge aria-label="Saved" />
            <BackupCodes.Done>Done</BackupCodes.Done>
          </Panel>
          <BackupCodes.Status>{({ outcome }) => outcome?.kind}</BackupCodes.Status>
        </Root>
      ),
    })
    expect(root()).toHaveTextContent(/^2/)
    await user.click(screen.getByRole('button', { name: 'New' }))
    expect(screen.getByRole('alertdialog', { name: 'Sure?' })).toHaveTextContent('regenerate')
    expect(screen.getByRole('button', { name: 'No' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Yes' }))
    expect(await screen.findAllByRole('listitem')).toHaveLength(10)
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.getByLabelText('Saved')).toHaveFocus()
    expect(document.querySelector('[data-lk="backup-codes.acknowledge"]')).toHaveAttribute('data-missing')
    await user.keyboard(' ')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(onDone).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('status')).toHaveTextContent('saved')
  })
})
