import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, ProfileForm, RoleBadge } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import 'latchkey/theme.css'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent as realUser } from 'vitest/browser'

const violations: string[] = []
const remember = (event: SecurityPolicyViolationEvent) => violations.push(`${event.violatedDirective}: ${event.sample}`)
let policy: HTMLMetaElement

beforeEach(() => {
  violations.length = 0
  document.addEventListener('securitypolicyviolation', remember)
  policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "style-src 'self'; style-src-attr 'none'; img-src 'self' blob:"
})

afterEach(() => {
  cleanup()
  document.removeEventListener('securitypolicyviolation', remember)
  policy.remove()
})

/** A photo as a phone takes it: wide, red on the left and blue on the right, with the place in its metadata. */
async function photo(name: string): Promise<File> {
  const canvas = new OffscreenCanvas(900, 300)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw.')
  context.fillStyle = 'red'
  context.fillRect(0, 0, 450, 300)
  context.fillStyle = 'blue'
  context.fillRect(450, 0, 450, 300)
  const drawn = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
  const place = new TextEncoder().encode('Exif\0\0 59.9139 N, 10.7522 E')
  const segment = [0xff, 0xe1, 0, place.length + 2, ...place]
  return new File([drawn.slice(0, 2), new Uint8Array(segment), drawn.slice(2)], name, { type: 'image/jpeg' })
}

async function openCropping(file: File) {
  const adapter = memoryAdapter()
  const uploads: { file: Blob; filename?: string | undefined }[] = []
  const { setAvatar } = adapter.profile
  adapter.profile.setAvatar = (input, context) => {
    uploads.push(input)
    return setAvatar(input, context)
  }
  render(
    <AccountProvider adapter={adapter}>
      <ProfileForm />
    </AccountProvider>,
  )
  await screen.findByRole('button', { name: 'Upload picture' }, { timeout: 10_000 })
  document.head.append(policy)
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  const transfer = new DataTransfer()
  transfer.items.add(file)
  if (!input) throw new Error('There is nothing to choose a file with.')
  input.files = transfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Crop your picture' }, { timeout: 10_000 }))
  return { dialog, uploads }
}

const pixel = (bitmap: ImageBitmap, x: number, y: number): number[] => {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])].map((channel) => Math.round(channel / 64))
}

const red = [4, 0, 0, 4]
const blue = [0, 0, 4, 4]

describe('a picture', () => {
  it('is cropped square with a pointer, and leaves place and name of the file at home', async () => {
    const { dialog, uploads } = await openCropping(await photo('Oslo, 3 May.jpg'))
    const canvas = dialog.getByRole('img', { name: /What will be shown/ })
    const { left, top, width, height } = canvas.getBoundingClientRect()
    expect(Math.round(width)).toBe(Math.round(height))
    const at = (x: number) => ({ clientX: left + x * width, clientY: top + height / 2, pointerId: 1, bubbles: true })
    // What stands in the middle goes to the right, as the hand does, and what comes is the left end of the photo.
    canvas.setPointerCapture = () => {}
    canvas.dispatchEvent(new PointerEvent('pointerdown', at(0.1)))
    for (const step of [0.4, 0.7, 1, 1.5, 2]) canvas.dispatchEvent(new PointerEvent('pointermove', at(step)))
    canvas.dispatchEvent(new PointerEvent('pointerup', at(2)))
    await waitFor(() => expect(dialog.getByRole('slider', { name: 'Left to right' })).toHaveProperty('value', '0'))

    await userEvent.click(dialog.getByRole('button', { name: 'Use this picture' }))
    await screen.findByText('Your picture is saved.')
    const [upload] = uploads
    if (!upload) throw new Error('Nothing was uploaded.')
    const bitmap = await createImageBitmap(upload.file)
    expect([bitmap.width, bitmap.height]).toEqual([300, 300])
    expect([pixel(bitmap, 10, 150), pixel(bitmap, 290, 150)]).toEqual([red, red])
    expect(await upload.file.text()).not.toContain('59.9139')
    expect(upload.filename).not.toContain('Oslo')
  })

  it('is cropped by keyboard alone', async () => {
    const { dialog, uploads } = await openCropping(await photo('me.jpg'))
    const across = dialog.getByRole('slider', { name: 'Left to right' })
    across.focus()
    await realUser.keyboard('{End}')
    await userEvent.click(dialog.getByRole('button', { name: 'Use this picture' }))
    await screen.findByText('Your picture is saved.')
    const bitmap = await createImageBitmap(uploads[0]?.file ?? new Blob())
    expect([pixel(bitmap, 10, 150), pixel(bitmap, 290, 150)]).toEqual([blue, blue])
  })

  it('works, with the list of time zones and a tooltip, where inline styles are refused', async () => {
    const { dialog } = await openCropping(await photo('me.jpg'))
    await userEvent.click(dialog.getByRole('button', { name: 'Use this picture' }))
    await screen.findByText('Your picture is saved.')
    await userEvent.click(await screen.findByRole('combobox', { name: 'Time zone' }))
    await screen.findByRole('listbox')
    render(<RoleBadge role={{ id: 'r', name: 'Editor', description: 'Can change everything. '.repeat(20) }} />)
    await userEvent.hover(await screen.findByRole('button', { name: 'Editor' }))
    expect(await screen.findByRole('tooltip')).toBeVisible()
    expect(violations).toEqual([])
  })

  it('would be told if a style were refused', async () => {
    document.head.append(policy)
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">no</p>')
    await waitFor(() => expect(violations).not.toEqual([]))
    document.querySelector('p[style]')?.remove()
  })
})
