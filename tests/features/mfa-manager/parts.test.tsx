import { render, screen, waitFor } from '@testing-library/react'
import * as MfaManager from 'latchkey/mfa-manager'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { openMfa, part, withTwoFactors } from './support.js'

function Own({ onAdd }: { onAdd?: (event: React.MouseEvent) => void }): ReactElement {
  return (
    <MfaManager.Root>
      <MfaManager.Toggle>Toggle</MfaManager.Toggle>
      <MfaManager.Add onClick={onAdd}>Add</MfaManager.Add>
      <MfaManager.Factors>
        {(factor) => (
          <MfaManager.Factor className={({ type }) => `row-${type}`}>
            {factor.name}
            <MfaManager.Rename>Rename {factor.id}</MfaManager.Rename>
            <MfaManager.RenameForm>
              <MfaManager.NewName aria-label="Name" />
              <MfaManager.SaveName>Save</MfaManager.SaveName>
            </MfaManager.RenameForm>
          </MfaManager.Factor>
        )}
      </MfaManager.Factors>
      <MfaManager.Methods aria-label="Methods">
        <MfaManager.Method method="totp">App</MfaManager.Method>
        <MfaManager.Method method="webauthn">Key</MfaManager.Method>
      </MfaManager.Methods>
      <MfaManager.CodeForm aria-label="Prove it">
        <MfaManager.QrCode aria-label="QR" />
        <MfaManager.SetupKey />
        <MfaManager.Code aria-label="Code" />
        <MfaManager.Confirm>Confirm</MfaManager.Confirm>
      </MfaManager.CodeForm>
      <MfaManager.Codes aria-label="Codes">
        {({ codes, saved }) => (
          <button type="button" onClick={saved}>
            I have all {codes.read()?.length}
          </button>
        )}
      </MfaManager.Codes>
      <MfaManager.Leave>Leave</MfaManager.Leave>
      <MfaManager.Status>{({ outcome }) => outcome?.kind}</MfaManager.Status>
    </MfaManager.Root>
  )
}

describe('the parts of second factors', () => {
  it('add one with markup of one’s own, and show their state as attributes', async () => {
    const { user, memory } = await openMfa({ children: <Own /> })
    expect(part('toggle')).not.toHaveAttribute('data-on')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    // jsdom can create no passkeys.
    expect(screen.queryByRole('button', { name: 'Key' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'App' }))
    await waitFor(() => expect(part('code-form')).toHaveAttribute('data-method', 'totp'))
    const key = part('setup-key')?.textContent?.replace(/ /g, '') ?? ''
    await user.type(screen.getByLabelText('Code'), `${memory.control.totpCode(key)}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'I have all 10' }))
    await waitFor(() => expect(part('status')).toHaveAttribute('data-kind', 'added'))
    expect(part('toggle')).toHaveAttribute('data-on')
    expect(part('factor')).toHaveClass('row-totp')
  })

  it('name one in its row', async () => {
    const { user } = await openMfa({ children: <Own />, scenario: withTwoFactors })
    await user.click(screen.getByRole('button', { name: 'Rename app' }))
    await user.type(screen.getByLabelText('Name'), ' 2{Enter}')
    await waitFor(() => expect(part('status')).toHaveAttribute('data-kind', 'renamed'))
    expect(part('factor')).toHaveTextContent('Work phone 2')
  })

  it('call the consumer’s handler first, which may prevent theirs', async () => {
    const { user } = await openMfa({ children: <Own onAdd={(event) => event.preventDefault()} /> })
    await user.click(screen.getByRole('button', { name: 'Add' }))
    expect(part('methods')).toBeNull()
  })

  it.each([
    ['Failure', <MfaManager.Failure key="part" />],
    ['Methods', <MfaManager.Methods key="part" />],
    ['Add', <MfaManager.Add key="part" />],
    ['QrCode', <MfaManager.QrCode key="part" />],
  ])('%s says that it belongs into a Root', (name, alone) => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(alone)).toThrow(`<MfaManager.${name}> has nothing to belong to`)
    silent.mockRestore()
  })
})
