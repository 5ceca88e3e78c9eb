import { act, render, screen, waitFor } from '@testing-library/react'
import * as PhoneChange from 'latchkey/phone-change'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { fieldsWith, placesWith } from '../../support/canary.js'
import { codeField, openPhone, prove, sendTo } from './support.js'

function Own({ onEdit }: { onEdit?: (event: React.MouseEvent) => void }): ReactElement {
  return (
    <PhoneChange.Root>
      <PhoneChange.Current />
      <PhoneChange.Edit onClick={onEdit}>Edit</PhoneChange.Edit>
      <PhoneChange.Remove>Remove</PhoneChange.Remove>
      <PhoneChange.Form>
        {({ reading }) => (
          <>
            <PhoneChange.Number aria-label="Number" />
            {'number' in reading ? reading.number : reading.problem}
            <PhoneChange.Submit>Send</PhoneChange.Submit>
          </>
        )}
      </PhoneChange.Form>
      <PhoneChange.CodeForm>
        <PhoneChange.Code aria-label="Code" />
        <PhoneChange.Verify>Verify</PhoneChange.Verify>
        <PhoneChange.Resend>Again</PhoneChange.Resend>
      </PhoneChange.CodeForm>
      <PhoneChange.ConfirmRemove aria-label="Sure?">
        <PhoneChange.RemoveNow>Yes</PhoneChange.RemoveNow>
      </PhoneChange.ConfirmRemove>
      <PhoneChange.Back>Back</PhoneChange.Back>
      <PhoneChange.Status>{({ outcome }) => outcome?.kind}</PhoneChange.Status>
    </PhoneChange.Root>
  )
}
const part = (name: string) => document.querySelector(`[data-lk="phone-change.${name}"]`)

describe('the parts of a phone number', () => {
  it('make a change with markup of one’s own, and show their state as attributes', async () => {
    const { user, memory } = await openPhone({ children: <Own /> })
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('Number'), '+49 30 901820')
    expect(part('form')).toHaveTextContent('+4930901820')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveFocus())
    expect(part('resend')).toHaveAttribute('data-seconds', expect.stringMatching(/^(29|30)$/))
    await user.keyboard(`${memory.control.sentCode()}{Enter}`)
    await waitFor(() => expect(part('status')).toHaveAttribute('data-kind', 'changed'))

    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(screen.getByRole('group', { name: 'Sure?' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Yes' }))
    await waitFor(() => expect(part('status')).toHaveAttribute('data-kind', 'removed'))
    expect(part('current')).toBeNull()
  })

  it('call the consumer’s handler first, which may prevent theirs', async () => {
    const { user } = await openPhone({ children: <Own onEdit={(event) => event.preventDefault()} /> })
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    expect(part('form')).toBeNull()
  })

  it.each([
    ['Current', <PhoneChange.Current key="part" />],
    ['Failure', <PhoneChange.Failure key="part" />],
    ['ConfirmRemove', <PhoneChange.ConfirmRemove key="part" />],
  ])('%s says that it belongs into a Root', (name, alone) => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(alone)).toThrow(`<PhoneChange.${name}> has nothing to belong to`)
    silent.mockRestore()
  })
})

describe('a code for a number', () => {
  const canary = '918273'

  it('is in its input and nowhere else, and is gone with it', async () => {
    const { user } = await openPhone({
      // The memory adapter would know the code: it has sent it.
      adapt: (memory) => ({
        ...memory,
        phone: { ...memory.phone, verify: async ({ id }) => ({ id, number: '+4930901820', status: 'complete' }) },
      }),
    })
    await sendTo(user)
    await user.type(codeField(), canary)
    const field = codeField()
    expect(placesWith(canary)).toEqual([])
    expect(fieldsWith(canary)).toEqual([field])
    await user.clear(field)
    await prove(user, canary)
    await screen.findByText(/Your phone number is now/)
    expect(field).toHaveValue('')
    expect(placesWith(canary)).toEqual([])
  })

  it('is wiped when the page is left', async () => {
    const { user } = await openPhone()
    await sendTo(user)
    await user.type(codeField(), canary)
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(codeField()).toHaveValue('')
  })
})
