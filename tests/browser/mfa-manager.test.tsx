import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, MfaManager } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import 'latchkey/theme.css'
import decodeQr from 'qr/decode.js'
import { afterEach, describe, expect, it } from 'vitest'

const violations: string[] = []
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))

afterEach(cleanup)

async function openSetup(theme: 'light' | 'dark') {
  const memory = memoryAdapter()
  const user = userEvent.setup()
  render(
    <div data-lk-theme={theme}>
      <AccountProvider adapter={memory}>
        <MfaManager />
      </AccountProvider>
    </div>,
  )
  await user.click(await screen.findByRole('button', { name: /^Turn on/ }, { timeout: 20_000 }))
  await user.click(screen.getByRole('button', { name: 'Set up: Authenticator app' }))
  const box = await screen.findByRole('img', { name: /QR code/ }, { timeout: 20_000 })
  await waitFor(() => expect(box.querySelector('path')).not.toBeNull())
  return { memory, user, box }
}

/** What a camera sees of it: the picture as it is drawn, on the ground that it stands on. */
async function photograph(box: HTMLElement): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const svg = box.querySelector('svg')
  if (!svg) throw new Error('There is no picture.')
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('This is no picture.')
  copy.setAttribute('width', '400')
  copy.setAttribute('height', '400')
  const image = new Image()
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }))
  image.src = url
  await image.decode()
  const context = new OffscreenCanvas(400, 400).getContext('2d')
  if (!context) throw new Error('This browser cannot draw.')
  context.fillStyle = getComputedStyle(box).backgroundColor
  context.fillRect(0, 0, 400, 400)
  context.drawImage(image, 0, 0)
  URL.revokeObjectURL(url)
  return context.getImageData(0, 0, 400, 400)
}

describe('the picture for an authenticator app', () => {
  it.each(['light', 'dark'] as const)('can be scanned in a %s page, and leads to the key beside it', async (theme) => {
    const { memory, user, box } = await openSetup(theme)
    expect(getComputedStyle(box).backgroundColor).toBe('rgb(255, 255, 255)')
    expect(box.getBoundingClientRect().width).toBeGreaterThan(150)
    const uri = decodeQr(await photograph(box))
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    const key = document.querySelector('[data-lk="mfa-manager.setup-key"]')?.textContent?.replace(/ /g, '')
    expect(new URL(uri).searchParams.get('secret')).toBe(key)

    await user.type(screen.getByRole('textbox', { name: /Code from the app/ }), memory.control.totpCode(uri))
    await user.click(screen.getByRole('button', { name: 'Turn on' }))
    expect(await screen.findByRole('group', { name: 'Save your backup codes' })).toBeVisible()
    expect(violations).toEqual([])
  })

  it('has four white modules around it, and keeps its colours where the user has forced others', async () => {
    const { box } = await openSetup('light')
    expect(getComputedStyle(box).forcedColorAdjust).toBe('none')
    const size = Number(box.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2])
    const { data, width } = await photograph(box)
    const moduleWidth = width / size
    const dark = (module: number) => {
      const at = Math.round((module + 0.5) * moduleWidth)
      return (data[(at * width + at) * 4] ?? 255) < 128
    }
    expect([0, 1, 2, 3].map(dark)).toEqual([false, false, false, false])
    expect(dark(4)).toBe(true)
  })

  it('is decorated by nothing that a strict policy for styles refuses', async () => {
    const policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "style-src-attr 'none'; img-src 'self' blob:"
    document.head.append(policy)
    await openSetup('light')
    expect(violations).toEqual([])
    policy.remove()
  })
})
