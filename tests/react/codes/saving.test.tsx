import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { placesWith } from '../../support/canary.js'
import { button, codes, savedBox, sheet, showCodes } from './support.js'

const file = 'Acme\nBackup codes\nAccount: ada@example.com\nMade on Mar 4, 2026\n'

describe('copying', () => {
  const clipboard = (write: () => Promise<void>) => vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write)

  it('puts one code on each line, and says so once', async () => {
    const { user, announcements } = showCodes()
    const write = clipboard(async () => {})
    await user.click(button('Copy'))
    expect(await screen.findByText(/^Copied\./)).toBeInTheDocument()
    expect(write.mock.calls).toEqual([[codes.join('\n')]])
    expect(announcements.said).toHaveLength(1)
    expect(announcements.said[0]).not.toMatch(/canry/)
    await user.click(button('Copy'))
    await waitFor(() => expect(announcements.said).toHaveLength(2))
  })

  it('selects the codes where the browser refuses, and says so once', async () => {
    const { user, announcements } = showCodes()
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    await user.click(button('Copy'))
    expect(await screen.findByText(/doesn’t let this page copy/)).toBeInTheDocument()
    expect(announcements.said).toHaveLength(1)
    expect(getSelection()?.toString().replace(/\s/g, '')).toBe(codes.join(''))
    expect(button('Copy')).toHaveFocus()
  })

  it('says nothing of codes that are gone by then', async () => {
    const { user, announcements } = showCodes()
    const answers: (() => void)[] = []
    clipboard(() => new Promise((resolve) => answers.push(resolve)))
    await user.click(button('Copy'))
    act(() => void window.dispatchEvent(new Event('pagehide')))
    await act(async () => answers[0]?.())
    expect(announcements.said).toEqual([])
  })
})

describe('downloading', () => {
  const made: Blob[] = []
  const revoked: string[] = []
  const clicked: HTMLAnchorElement[] = []
  beforeEach(() => {
    for (const list of [made, revoked, clicked]) list.length = 0
    // jsdom has neither.
    URL.createObjectURL = (blob) => (blob instanceof Blob ? `blob:test/${made.push(blob)}` : '')
    URL.revokeObjectURL = (url) => void revoked.push(url)
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push(this)
    })
  })

  it('saves product, account, date and codes as a text file, and says so once', async () => {
    const { user, announcements } = showCodes({ generatedAt: '2026-03-04T12:00:00Z' })
    await screen.findByRole('list')
    await user.click(button('Download'))
    expect(await screen.findByText('Your browser saves them as acme-backup-codes.txt.')).toBeInTheDocument()
    expect(announcements.said).toEqual(['Your browser saves them as acme-backup-codes.txt.'])
    expect(clicked[0]).toHaveAttribute('download', 'acme-backup-codes.txt')
    expect(made[0]?.type).toBe('text/plain;charset=utf-8')
    const text = await made[0]?.text()
    expect(text).toContain(`${file}\n${codes.join('\n')}\n\nEach code works once.`)
    expect(document.querySelector('a')).toBeNull()
  })

  it('frees each file when the codes go', async () => {
    const { user } = showCodes()
    await user.click(button('Download'))
    await user.click(button('Download'))
    expect(revoked).toEqual([])
    await user.click(savedBox())
    await user.click(button('Done'))
    expect(revoked).toEqual(['blob:test/1', 'blob:test/2'])
  })

  it('names the file after any product', async () => {
    const { user } = showCodes({ productName: '  Ä/ö: Dienst & Söhne <GmbH> … mit einem sehr langen Namen dahinter' })
    await user.click(button('Download'))
    expect(clicked[0]?.download).toBe('ä-ö-dienst-söhne-gmbh-mit-einem-sehr-lan-backup-codes.txt')
  })

  it('says once that it was refused, and leaves nothing behind', async () => {
    vi.mocked(HTMLAnchorElement.prototype.click).mockImplementation(() => {
      throw new Error('sandboxed')
    })
    const { user, announcements } = showCodes()
    await user.click(button('Download'))
    expect(await screen.findByText(/can’t save a file/)).toBeInTheDocument()
    expect(announcements.said).toHaveLength(1)
    expect(revoked).toEqual(['blob:test/1'])
    expect(document.querySelector('a')).toBeNull()
  })
})

describe('printing', () => {
  const print = (during: () => void) => vi.spyOn(window, 'print').mockImplementation(during)
  const say = (type: 'beforeprint' | 'afterprint') => window.dispatchEvent(new Event(type))

  it('has the codes on a sheet of their own, which is there only while the print view is', async () => {
    const seen: (string | null | undefined)[] = []
    print(() => {
      say('beforeprint')
      seen.push(sheet()?.textContent)
      expect(sheet()?.hidden).toBe(true)
      expect(sheet()).toHaveClass('rr-block')
      expect(sheet()?.parentElement).toBe(document.body)
      say('afterprint')
    })
    const { user, announcements } = showCodes({ generatedAt: '2026-03-04T12:00:00Z' })
    await user.click(button('Print'))
    expect(await screen.findByText(/print view is closed/)).toBeInTheDocument()
    expect(seen[0]).toContain(`${file}\n${codes.join('\n')}\n`)
    expect(sheet()).toBeNull()
    expect(announcements.said).toHaveLength(1)
  })

  it('stays as long as the print view does, where that does not stop the page', async () => {
    print(() => void say('beforeprint'))
    const { user, announcements } = showCodes()
    await user.click(button('Print'))
    // Not every browser says that it is closed: the next press opens it again, with one sheet.
    await user.click(button('Print'))
    expect(window.print).toHaveBeenCalledTimes(2)
    expect(document.querySelectorAll('[data-lk="backup-codes.sheet"]')).toHaveLength(1)
    expect(announcements.said).toEqual([])
    act(() => void say('afterprint'))
    expect(sheet()).toBeNull()
    await waitFor(() => expect(announcements.said).toHaveLength(1))
  })

  it('goes with the codes', async () => {
    print(() => void say('beforeprint'))
    const { user, unmount } = showCodes()
    await user.click(button('Print'))
    const before = sheet()
    unmount()
    expect(sheet()).toBeNull()
    expect(before?.textContent).toBe('')
    expect(placesWith('canry-')).toEqual([])
  })

  it.each<[string, () => void]>([
    [
      'throws',
      () => {
        throw new TypeError('window.print is not a function')
      },
    ],
    ['does nothing', () => {}],
  ])('says once that it cannot where the browser %s', async (_how, during) => {
    print(during)
    const { user, announcements } = showCodes()
    await user.click(button('Print'))
    expect(await screen.findByText(/can’t print from here/, {}, { timeout: 3_000 })).toBeInTheDocument()
    expect(announcements.said).toHaveLength(1)
    expect(sheet()).toBeNull()
  })
})

it('offers what the host wants, in its order, and nothing else', () => {
  showCodes({ exports: ['print', 'download'] })
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['Print', 'Download', 'Done'])
})
