import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { fieldsWith, placesWith, reaches } from '../../support/canary.js'
import { codeField, newEmail, openEmail, prove, started } from './support.js'

/** Looks like no other text on the page. */
const canary = '918273'

describe('a code that was typed', () => {
  it('is in its input and nowhere else', async () => {
    const { user } = await openEmail({ prepare: started() })
    await user.type(codeField(), canary)
    expect(placesWith(canary)).toEqual([])
    expect(fieldsWith(canary)).toEqual([codeField()])
  })

  it('stays in its input alone when it is refused, and reaches no log', async () => {
    const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    )
    const { user, memory, errors } = await openEmail({ prepare: started() })
    memory.control.failNext('email.verify', new Error(`no such code: ${canary}`))
    await prove(user, canary)
    await waitFor(() => expect(errors).toHaveLength(1))
    expect(placesWith(canary)).toEqual([])
    expect(reaches([errors, logs.map(({ mock }) => mock.calls)], canary)).toBe(false)
    vi.restoreAllMocks()
  })

  it('is gone from its input once the address is proved', async () => {
    const { user } = await openEmail({
      prepare: started(),
      // The memory adapter would know the code: it has sent it.
      adapt: (memory) => ({
        ...memory,
        email: { ...memory.email, verify: async ({ id }) => ({ id, newEmail, status: 'complete', challenges: [] }) },
      }),
    })
    const field = codeField()
    await prove(user, canary)
    await screen.findByText(/Your email address is now/)
    expect(field).toHaveValue('')
    expect(placesWith(canary)).toEqual([])
  })

  it.each([
    ['the page is left', () => void window.dispatchEvent(new Event('pagehide'))],
    ['the session ends elsewhere', undefined],
  ])('is wiped when %s', async (_, leave) => {
    const { user, memory } = await openEmail({ prepare: started() })
    await user.type(codeField(), canary)
    const field = codeField()
    act(() => (leave ? leave() : memory.control.signOutElsewhere()))
    await waitFor(() => expect(field).toHaveValue(''))
  })

  it('is wiped when the component goes', async () => {
    const { user, unmount } = await openEmail({ prepare: started() })
    await user.type(codeField(), canary)
    const field = codeField()
    unmount()
    await waitFor(() => expect(field).toHaveValue(''))
  })
})
