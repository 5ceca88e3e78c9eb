import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { MemoryState } from 'latchkey/adapters/memory'
import { AccountError, type ProfileOperations } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { jpeg, png } from '../../core/image-files.js'
import { type FakeCanvas, fakeCanvas, pngFile } from './pictures.js'
import { cropDialog, type Opened, openProfile, textbox, told } from './support.js'

type Upload = Parameters<NonNullable<ProfileOperations['setAvatar']>>[0]

let canvas: FakeCanvas
const uploads: Upload[] = []

/** The form, and every upload as the adapter gets it. */
async function open(options: Parameters<typeof openProfile>[0] = {}): Promise<Opened> {
  canvas = fakeCanvas()
  uploads.length = 0
  return openProfile({
    wrap: (adapter) => {
      const { setAvatar } = adapter.profile
      adapter.profile.setAvatar = (input, context) => {
        uploads.push(input)
        return setAvatar(input, context)
      }
      return adapter
    },
    ...options,
  })
}

function choose(file: File) {
  const input = document.querySelector('input[type="file"]')
  if (!input) throw new Error('There is nothing to choose a file with.')
  fireEvent.change(input, { target: { files: [file] } })
}

const use = async () => (await cropDialog()).getByRole('button', { name: 'Use this picture' })
const picture = () => screen.getByRole('group', { name: 'Picture' })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the picture', () => {
  it('shows initials until there is one, and tells the rules before anything is chosen', async () => {
    await open()
    expect(picture()).toHaveTextContent('AL')
    expect(picture()).toHaveTextContent('PNG, JPG, or WebP, up to 2 MB.')
    expect(document.querySelector('input[type="file"]')).toHaveAttribute('accept', 'image/png,image/jpeg,image/webp')
  })

  it('is cropped, drawn anew and uploaded without the name and the content of the file', async () => {
    const { user } = await open()
    const button = screen.getByRole('button', { name: 'Upload picture' })
    button.focus()
    choose(pngFile())
    await user.click(await use())
    await waitFor(() => expect(told()).toContain('Your picture is saved.'))
    expect(uploads).toHaveLength(1)
    expect(uploads[0]?.filename).toBe('avatar.png')
    expect(uploads[0]?.file.type).toBe('image/png')
    expect(canvas.packed).toEqual([['image/png', undefined]])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(screen.getByRole('button', { name: 'Change picture' })).toHaveFocus())
    expect(picture().querySelector('img')).toHaveAttribute('src', 'blob:test/1')
  })

  it('can be dropped on its place, and pasted anywhere in the form', async () => {
    const { user } = await open()
    fireEvent.dragOver(picture(), { dataTransfer: { files: [] } })
    expect(picture()).toHaveAttribute('data-dragging')
    fireEvent.drop(picture(), { dataTransfer: { files: [pngFile()] } })
    expect(picture()).not.toHaveAttribute('data-dragging')
    await user.click((await cropDialog()).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).not.toBe(document.body)
    fireEvent.paste(textbox('Full name'), { clipboardData: { files: [new File([png(9, 9)], 'image.png')] } })
    await cropDialog()
    expect(uploads).toEqual([])
  })

  it.each([
    ['an SVG', new File(['<svg onload="alert(1)"/>'], 'me.png'), /no picture that works here.*PNG, JPG, or WebP/],
    ['another kind than its name says', new File([png(9, 9)], 'me.jpg'), /name of this file does not fit/],
    ['too large', new File([png(9, 9), new Uint8Array(2 ** 21)], 'me.png'), /too large.*up to 2 MB/],
    ['too many pixels', new File([png(65_535, 65_535)], 'me.png'), /too many pixels.*4,096/],
    ['empty', new File([], 'me.png'), /could not be read/],
  ])('is refused with the reason, and before it is decoded: %s', async (_, file, words) => {
    await open()
    choose(file)
    await waitFor(() => expect(picture()).toHaveTextContent(words))
    expect(canvas.decoded).toBe(0)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says that a file cannot be read which only looks like a picture', async () => {
    await open()
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('', 'InvalidStateError')))
    choose(pngFile())
    await waitFor(() => expect(picture()).toHaveTextContent('This file could not be read.'))
  })

  it('is the one that was chosen last', async () => {
    await open()
    const slow: (() => void)[] = []
    vi.stubGlobal('createImageBitmap', (file: File) => {
      const bitmap = { width: file.name === 'first.png' ? 100 : 200, height: 100, close: () => {} }
      if (file.name !== 'first.png') return Promise.resolve(bitmap)
      return new Promise((resolve) => slow.push(() => resolve(bitmap)))
    })
    choose(pngFile('first.png'))
    await waitFor(() => expect(slow).toHaveLength(1))
    choose(pngFile('second.png'))
    const dialog = await cropDialog()
    slow[0]?.()
    // Wider than high, and so there is something to move across.
    expect(await dialog.findByRole('slider', { name: 'Left to right' })).toBeInTheDocument()
  })

  it('can be zoomed and moved by keyboard, without leaving the picture', async () => {
    await open()
    choose(pngFile())
    const dialog = await cropDialog()
    expect(dialog.getByRole('slider', { name: 'Left to right' })).toHaveValue('50')
    expect(dialog.queryByRole('slider', { name: 'Top to bottom' })).toBeNull()
    fireEvent.change(dialog.getByRole('slider', { name: 'Zoom' }), { target: { value: '100' } })
    fireEvent.change(dialog.getByRole('slider', { name: 'Top to bottom' }), { target: { value: '0' } })
    expect(dialog.getByRole('slider', { name: 'Top to bottom' })).toHaveValue('0')
    fireEvent.change(dialog.getByRole('slider', { name: 'Zoom' }), { target: { value: '0' } })
    expect(dialog.queryByRole('slider', { name: 'Top to bottom' })).toBeNull()
  })

  it('shows how far the upload is, and cannot be closed meanwhile', async () => {
    const { adapter, user } = await open()
    adapter.control.latencyMs = 400
    choose(pngFile())
    await user.click(await use())
    const bar = await screen.findByRole('progressbar', { name: 'Uploading…' })
    await waitFor(() => expect(bar).toHaveAttribute('value', '0.5'))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog')).toBeInTheDocument()
    await waitFor(() => expect(told()).toContain('saved'), { timeout: 5_000 })
  })

  it('keeps the crop and says why when the server refuses it', async () => {
    const { adapter, user } = await open()
    const fields = [{ field: 'avatar', code: 'file_too_large' as const }]
    adapter.control.failNext('profile.setAvatar', new AccountError('validation', { fields }))
    choose(pngFile())
    await user.click(await use())
    const dialog = await cropDialog()
    expect(await dialog.findByText(/This file is too large/)).toBeInTheDocument()
    expect(told()).toBe('')
    await user.click(await use())
    await waitFor(() => expect(told()).toContain('Your picture is saved.'))
  })

  it('is packed so that the server takes it: no larger than it says, in a kind that it takes', async () => {
    const { user } = await open({
      scenario: (state: MemoryState) => {
        state.policy.avatar = { maxBytes: 5_000, mimeTypes: ['image/jpeg', 'image/webp', 'image/svg+xml'] }
      },
    })
    canvas.lacking.push('image/webp')
    canvas.size = () => (canvas.packed.length < 3 ? 9_000 : 4_000)
    choose(new File([jpeg(800, 600)], 'me.jpg'))
    await user.click(await use())
    await waitFor(() => expect(uploads).toHaveLength(1))
    expect(uploads[0]?.filename).toBe('avatar.jpeg')
    expect(canvas.packed.map(([type]) => type)).toEqual(['image/webp', 'image/jpeg', 'image/webp', 'image/jpeg'])
  })

  it('can be removed, and the focus stays in the form', async () => {
    const { user, inputs } = await open({
      scenario: (state: MemoryState) => {
        state.user.avatar = { url: 'https://cdn.example.com/ada.png', source: 'custom' }
      },
    })
    expect(picture().querySelector('img')).toHaveAttribute('src', 'https://cdn.example.com/ada.png')
    await user.click(screen.getByRole('button', { name: 'Remove picture' }))
    await waitFor(() => expect(told()).toContain('Your picture is removed.'))
    expect(inputs('profile.removeAvatar')).toHaveLength(1)
    expect(picture()).toHaveTextContent('AL')
    expect(document.activeElement).not.toBe(document.body)
  })

  it('is not loaded from an address that could run something', async () => {
    await open({
      scenario: (state: MemoryState) => {
        state.user.avatar = { url: 'data:image/svg+xml,<svg onload=alert(1)>', source: 'custom' }
      },
    })
    expect(picture().querySelector('img')).toBeNull()
    expect(picture()).toHaveTextContent('AL')
  })

  it('of the provider’s cannot be removed here, and a managed one cannot be changed', async () => {
    await open({
      scenario: (state: MemoryState) => {
        state.user.avatar = { url: 'https://cdn.example.com/ada.png', source: 'provider' }
        state.user.fields.avatar = 'readonly'
      },
    })
    expect(screen.queryByRole('button', { name: /picture/ })).toBeNull()
  })

  it('leaves nothing behind: every decoded picture and every object URL of ours is let go', async () => {
    const { user, unmount } = await open()
    choose(pngFile())
    await user.click((await cropDialog()).getByRole('button', { name: 'Cancel' }))
    choose(pngFile())
    await user.click(await use())
    await waitFor(() => expect(told()).toContain('saved'))
    choose(pngFile())
    await cropDialog()
    unmount()
    await waitFor(() => expect(canvas.closed).toBe(3))
    expect(canvas.decoded).toBe(3)
    // The one is the server's: the address of the picture that it holds.
    expect(canvas.urls).toEqual({ created: 1, revoked: 0 })
  })
})
