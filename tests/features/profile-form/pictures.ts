import { vi } from 'vitest'
import { bytes, jpeg, png, webpLossy } from '../../core/image-files.js'

/** Stands in for the decoding and drawing that jsdom does not have. */
export interface FakeCanvas {
  /** How many pictures were decoded, and how many of them were let go. */
  decoded: number
  closed: number
  /** What a canvas was packed into: kind and quality. */
  packed: [type: string, quality: number | undefined][]
  /** Bytes of a picture that is packed, by its kind. */
  size: (type: string) => number
  /** Kinds that this browser cannot make: it makes a PNG instead. */
  lacking: string[]
  /** Object URLs that were made and taken back. */
  urls: { created: number; revoked: number }
}

const makers: Record<string, (width: number, height: number) => Uint8Array<ArrayBuffer>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/webp': webpLossy,
}

/** @param size of every picture that is decoded, in px */
export function fakeCanvas(size: { width: number; height: number } = { width: 800, height: 600 }): FakeCanvas {
  const fake: FakeCanvas = {
    decoded: 0,
    closed: 0,
    packed: [],
    size: () => 100,
    lacking: [],
    urls: { created: 0, revoked: 0 },
  }
  vi.stubGlobal('createImageBitmap', () => {
    fake.decoded += 1
    return Promise.resolve({
      ...size,
      close: () => {
        fake.closed += 1
      },
    })
  })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take, wanted = 'image/png', quality) => {
    const type = fake.lacking.includes(wanted) ? 'image/png' : wanted
    fake.packed.push([wanted, quality])
    const content = bytes(makers[type]?.(10, 10) ?? [])
    take(new Blob([content, new Uint8Array(Math.max(0, fake.size(type) - content.length))], { type }))
  })
  URL.createObjectURL = () => {
    fake.urls.created += 1
    return `blob:test/${fake.urls.created}`
  }
  URL.revokeObjectURL = () => {
    fake.urls.revoked += 1
  }
  return fake
}

export const pngFile = (name = 'holiday in Malmö.png'): File => new File([png(800, 600)], name, { type: 'image/png' })
