import { act, screen, waitFor, within } from '@testing-library/react'
import { knownSecrets } from 'latchkey/adapters/memory'
import { createGate } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { button, finish, getNewCodes, noCodes, openCodes, panel, question, root, shownCodes } from './support.js'

const unused = (memory: { control: { state: { backupCodes: { codes: { used: boolean }[] } } } }) =>
  memory.control.state.backupCodes.codes.filter(({ used }) => !used).length

describe('new codes', () => {
  it('come by a press after the question, and by nothing else', async () => {
    const { user, memory, inputs } = await openCodes()
    act(() => {
      window.dispatchEvent(new Event('focus'))
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
      memory.control.emit({ type: 'changed', topics: ['backupCodes', 'mfa'] })
    })
    await waitFor(() => expect(inputs('backupCodes.status').length).toBeGreaterThan(1))
    await user.click(button('Get new codes'))
    expect(inputs('backupCodes.regenerate')).toHaveLength(0)
    expect(unused(memory)).toBe(2)
    await user.click(button('Get new codes'))
    await waitFor(() => expect(panel()).toHaveFocus())
    expect(inputs('backupCodes.regenerate')).toHaveLength(1)
  })

  it('are asked for with the focus on what changes nothing: Enter pressed twice keeps the old ones', async () => {
    const { user, inputs } = await openCodes()
    button('Get new codes').focus()
    await user.keyboard('{Enter}')
    expect(question()).toHaveAccessibleDescription(/Your 2 unused codes stop working at once/)
    expect(button('Keep my codes')).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(button('Get new codes')).toHaveFocus())
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(inputs('backupCodes.regenerate')).toHaveLength(0)
  })

  it('are not made when the user backs out by Escape', async () => {
    const { user, inputs } = await openCodes()
    await user.click(button('Get new codes'))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(button('Get new codes')).toHaveFocus())
    expect(inputs('backupCodes.regenerate')).toHaveLength(0)
  })

  it('are asked for in other words where nobody knows how many there are', async () => {
    const { user } = await openCodes({
      adapt: (memory) => ({
        ...memory,
        backupCodes: { ...memory.backupCodes, status: async () => ({ generated: 'unknown' as const }) },
      }),
    })
    await user.click(button('Get new codes'))
    expect(question()).toHaveAccessibleDescription(/Codes that you have stop working/)
  })

  it.each([
    ['there are none yet', noCodes, 'Get backup codes'],
    [
      'all were used',
      (state: Parameters<Exclude<typeof noCodes, string | undefined>>[0]) => {
        state.policy.backupCodes = {}
        state.backupCodes.generatedAt = '2026-01-01T00:00:00Z'
        state.backupCodes.codes = [{ digest: 'spent', used: true }]
      },
      'Get new codes',
    ],
  ])('come without a question when %s', async (_when, scenario, name) => {
    const { user, memory, announcements } = await openCodes({ scenario })
    await user.click(button(name))
    await waitFor(() => expect(panel()).toHaveFocus())
    expect(shownCodes()).toHaveLength(10)
    expect(unused(memory)).toBe(10)
    expect(announcements.said).toEqual(['Your new codes are here. Save them now.'])
  })

  it('are told once, with what became of the old ones, and counted again', async () => {
    const { user, announcements } = await openCodes()
    const codes = await getNewCodes(user)
    expect(new Set(codes).size).toBe(10)
    await waitFor(() =>
      expect(announcements.said).toEqual(['Your new codes are here. Save them now: the old ones no longer work.']),
    )
    expect(screen.getByText('10 of 10 codes left')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Get new codes' })).toBeNull()
  })

  it('are gone when the user is done, and the focus stays in the section', async () => {
    const { user, announcements } = await openCodes()
    await getNewCodes(user)
    announcements.said.length = 0
    await finish(user)
    expect(root()).toHaveFocus()
    expect(shownCodes()).toEqual([])
    expect(announcements.said).toEqual(['Your codes are off the screen. Nobody can show them again.'])
    expect(button('Get new codes')).toBeInTheDocument()
  })

  it('come after a proof in the middle, and not when the user walks away from it', async () => {
    const { user, memory, inputs } = await openCodes()
    memory.control.state.stepUp.operations['backupCodes.regenerate'] = 'always'
    await user.click(button('Get new codes'))
    await user.click(button('Get new codes'))
    const dialog = async () => within(await screen.findByRole('dialog'))
    await user.click(await (await dialog()).findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(within(question()).getByRole('button', { name: 'Get new codes' })).toHaveFocus()
    expect(unused(memory)).toBe(2)

    await user.click(button('Get new codes'))
    const again = await dialog()
    if (!again.queryByLabelText('Password')) {
      await user.click(await again.findByRole('button', { name: 'Your password' }))
    }
    await user.type(again.getByLabelText('Password'), knownSecrets.password)
    await user.click(again.getByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(panel()).toHaveFocus())
    expect(unused(memory)).toBe(10)
    expect(inputs('backupCodes.regenerate')).toHaveLength(3)
  })

  it('cannot be called back once they are on their way', async () => {
    const gate = createGate()
    const { user, plan } = await openCodes()
    plan['backupCodes.regenerate'] = { fault: 'F17', gate }
    await user.click(button('Get new codes'))
    await user.click(button('Get new codes'))
    expect(button('Keep my codes')).toHaveAttribute('aria-disabled', 'true')
    await user.keyboard('{Escape}')
    expect(question()).toBeInTheDocument()
    await act(async () => gate.release())
    await waitFor(() => expect(panel()).toHaveFocus())
  })
})

describe('an answer that is lost', () => {
  it('does not hide that the old codes are dead: new ones are offered', async () => {
    const { user, plan, announcements } = await openCodes()
    plan['backupCodes.regenerate'] = { fault: 'F13', times: 1 }
    await user.click(button('Get new codes'))
    await user.click(button('Get new codes'))
    expect(await screen.findByText('New codes were made, but they did not arrive here.')).toBeInTheDocument()
    expect(announcements.said).toEqual([
      'Checking what happened…',
      'New codes were made, but they did not arrive here. Your old codes no longer work. Get new ones now.',
    ])
    expect(panel()).toBeNull()
    // There is nothing left to be asked about.
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(root()).toHaveFocus()
    await user.click(button('Get new codes'))
    await waitFor(() => expect(panel()).toHaveFocus())
  })

  it('leaves open what nobody can know', async () => {
    const { user, plan } = await openCodes({
      adapt: (memory) => ({
        ...memory,
        backupCodes: {
          ...memory.backupCodes,
          status: async () => ({ generated: true, remaining: 'unknown' as const }),
        },
      }),
    })
    plan['backupCodes.regenerate'] = { fault: 'F13', times: 1 }
    await user.click(button('Get new codes'))
    await user.click(button('Get new codes'))
    expect(await screen.findByText('It is not clear whether new codes were made.')).toBeInTheDocument()
    expect(screen.getByText(/Your old codes may no longer work/)).toBeInTheDocument()
  })
})

describe('turning them off', () => {
  const ask = () => screen.getByRole('alertdialog', { name: 'Turn off backup codes?' })

  it('asks first, and then takes all codes away', async () => {
    const { user, memory, announcements } = await openCodes()
    await user.click(button('Turn off backup codes'))
    expect(ask()).toHaveAccessibleDescription(/lock you out/)
    expect(button('Keep my codes')).toHaveFocus()
    expect(memory.control.state.backupCodes.codes).toHaveLength(10)
    await user.click(within(ask()).getByRole('button', { name: 'Turn off backup codes' }))
    expect(await screen.findByText('No backup codes yet')).toBeInTheDocument()
    expect(memory.control.state.backupCodes.codes).toEqual([])
    expect(announcements.said).toEqual(['Backup codes are turned off.'])
    expect(root()).toHaveFocus()
  })

  it('comes back to where it was asked when they are kept', async () => {
    const { user } = await openCodes()
    await user.click(button('Turn off backup codes'))
    await user.click(button('Keep my codes'))
    await waitFor(() => expect(button('Turn off backup codes')).toHaveFocus())
  })

  it('is not offered where the adapter cannot do it', async () => {
    await openCodes({
      adapt: (memory) => ({ ...memory, backupCodes: { ...memory.backupCodes, disable: undefined } }),
    })
    expect(screen.queryByRole('button', { name: 'Turn off backup codes' })).toBeNull()
  })
})
