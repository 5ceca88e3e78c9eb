import { screen, waitFor } from '@testing-library/react'
import { memoryAdapter } from 'latchkey/adapters/memory'
import * as ProfileForm from 'latchkey/profile-form'
import { describe, expect, it, vi } from 'vitest'
import { renderIn } from '../../react/support.js'

function OwnForm({ onSave }: { onSave?: (event: { preventDefault: () => void }) => void }) {
  return (
    <ProfileForm.Root>
      <ProfileForm.Form onSubmit={onSave}>
        <ProfileForm.Field name="fullName" aria-label="Name" className={({ invalid }) => (invalid ? 'bad' : 'good')} />
        <ProfileForm.Field name="custom.nothing" data-testid="nothing" />
        <ProfileForm.Save>Save</ProfileForm.Save>
        <ProfileForm.Cancel>Back</ProfileForm.Cancel>
        <ProfileForm.Status>{({ kind }) => kind}</ProfileForm.Status>
      </ProfileForm.Form>
    </ProfileForm.Root>
  )
}

describe('the parts of ProfileForm', () => {
  it('make a form of the host’s own', async () => {
    const adapter = memoryAdapter()
    const { user } = renderIn(adapter, <OwnForm />)
    const field = await screen.findByRole('textbox', { name: 'Name' })
    expect(field).toHaveClass('good')
    expect(screen.queryByTestId('nothing')).toBeNull()
    await user.clear(field)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(field).toHaveClass('bad'))
    expect(field).toHaveAttribute('data-invalid')
    await user.type(field, 'Ada')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('saved')).toBeVisible()
    expect(adapter.control.state.user.fullName).toBe('Ada')
  })

  it('run the host’s handler first, and let it prevent ours', async () => {
    const adapter = memoryAdapter()
    const onSave = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
    const { user } = renderIn(adapter, <OwnForm onSave={onSave} />)
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), '!{Enter}')
    expect(onSave).toHaveBeenCalledOnce()
    expect(adapter.control.calls.some(({ operation }) => operation === 'profile.update')).toBe(false)
  })

  it('hand their elements out', async () => {
    const seen = new Set<string | undefined>()
    const ref = (element: HTMLElement | null) => {
      if (element) seen.add(element.dataset.lk)
    }
    const scenario = memoryAdapter()
    scenario.control.state.user.avatar = { url: null, source: 'custom' }
    renderIn(
      scenario,
      <ProfileForm.Root ref={ref}>
        <ProfileForm.Form ref={ref}>
          <ProfileForm.Avatar ref={ref}>
            <ProfileForm.AvatarChoose ref={ref} />
            <ProfileForm.AvatarRemove ref={ref} />
          </ProfileForm.Avatar>
          <ProfileForm.Field name="fullName" ref={ref} />
          <ProfileForm.Conflicts ref={ref}>{() => null}</ProfileForm.Conflicts>
          <ProfileForm.Save ref={ref} />
          <ProfileForm.Cancel ref={ref} />
          <ProfileForm.Status ref={ref}>{() => null}</ProfileForm.Status>
        </ProfileForm.Form>
      </ProfileForm.Root>,
    )
    await waitFor(() =>
      expect(seen).toEqual(
        new Set([
          'profile-form',
          'profile-form.avatar',
          'profile-form.avatar-choose',
          'profile-form.avatar-remove',
          'profile-form.cancel',
          'profile-form.conflicts',
          'profile-form.field',
          'profile-form.form',
          'profile-form.save',
          'profile-form.status',
        ]),
      ),
    )
  })

  it.each([
    ['Form', <ProfileForm.Form key="part" />],
    ['Field', <ProfileForm.Field key="part" name="fullName" />],
    ['Save', <ProfileForm.Save key="part" />],
    ['Cancel', <ProfileForm.Cancel key="part" />],
    ['Conflicts', <ProfileForm.Conflicts key="part">{() => null}</ProfileForm.Conflicts>],
    ['Status', <ProfileForm.Status key="part">{() => null}</ProfileForm.Status>],
    ['Avatar', <ProfileForm.Avatar key="part" />],
    ['AvatarChoose', <ProfileForm.AvatarChoose key="part" />],
    ['AvatarRemove', <ProfileForm.AvatarRemove key="part" />],
    ['Loading', <ProfileForm.Loading key="part" />],
    ['Failure', <ProfileForm.Failure key="part" />],
    ['Unavailable', <ProfileForm.Unavailable key="part" />],
  ])('say where %s has to be', (part, element) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderIn(memoryAdapter(), element)).toThrow(`<ProfileForm.${part}> has no profile to belong to`)
  })
})
