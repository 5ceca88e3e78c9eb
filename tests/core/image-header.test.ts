import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImageHeader } from '../../src/core/rules/image-header.js'
import { bytes, jpeg, png, segment, webpExtended, webpLossless, webpLossy } from './image-files.js'

const side = (max: number) => fc.integer({ min: 1, max })

describe('the header of a picture', () => {
  it.each([
    ['a PNG', png, 'image/png', 2 ** 31 - 1],
    ['a JPEG', jpeg, 'image/jpeg', 65_535],
    ['a lossy WebP', webpLossy, 'image/webp', 16_383],
    ['a lossless WebP', webpLossless, 'image/webp', 16_384],
    ['an extended WebP', webpExtended, 'image/webp', 2 ** 24],
  ] as const)('gives the kind and the size of %s', (_, make, type, max) => {
    fc.assert(
      fc.property(side(max), side(max), (width, height) => {
        expect(readImageHeader(make(width, height))).toEqual({ type, width, height })
      }),
    )
  })

  it('finds the size of a JPEG behind any metadata, filling and kind of frame', () => {
    const metadata = fc.array(
      fc.record({
        marker: fc.constantFrom(0xe0, 0xe1, 0xe2, 0xfe, 0xdb, 0xc4),
        length: fc.integer({ min: 2, max: 900 }),
      }),
      { maxLength: 6 },
    )
    const frame = fc.constantFrom(0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc9, 0xcf)
    fc.assert(
      fc.property(metadata, fc.nat(3), frame, (segments, filling, sof) => {
        const before = [
          ...segments.flatMap(({ marker, length }) => segment(marker, length)),
          ...Array<number>(filling).fill(0xff),
        ]
        expect(readImageHeader(jpeg(640, 480, before, sof))).toEqual({ type: 'image/jpeg', width: 640, height: 480 })
      }),
    )
  })

  it('says nothing about a file that ends too early, wherever it ends', () => {
    for (const whole of [png(9, 9).slice(0, 24), webpLossy(9, 9), webpLossless(9, 9), webpExtended(9, 9)]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(readImageHeader(whole.slice(0, length))).toBeUndefined()
      }
    }
    const whole = jpeg(9, 9, segment(0xe1, 40))
    for (let length = 0; length < whole.length - 6; length += 1) {
      expect(readImageHeader(whole.slice(0, length))).toBeUndefined()
    }
  })

  it('never throws, and reads no picture out of anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(readImageHeader(content)).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  it('never throws on a damaged picture, and never gives a size that is none', () => {
    const whole = fc.constantFrom(png(40, 30), jpeg(40, 30, segment(0xe1, 60)), webpLossy(40, 30), webpExtended(40, 30))
    fc.assert(
      fc.property(whole, fc.nat(), fc.nat(255), (picture, place, value) => {
        const damaged = picture.slice()
        damaged[place % damaged.length] = value
        const header = readImageHeader(damaged)
        if (header) expect(Math.min(header.width, header.height)).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['a JPEG whose data comes before its size', bytes([0xff, 0xd8, 0xff, 0xda, 0, 8], Array<number>(40).fill(0))],
    ['a JPEG with a segment that goes nowhere', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0], Array<number>(40).fill(0xff))],
    ['a JPEG of no height', jpeg(10, 0)],
    ['a PNG of no width', png(0, 10)],
    [
      'a PNG that does not begin with its header',
      bytes(png(1, 1).slice(0, 8), [0, 0, 0, 13], 'tEXt', Array<number>(20).fill(9)),
    ],
    ['a sound in the same wrapping as WebP', bytes('RIFF', [9, 0, 0, 0], 'WAVEfmt ', Array<number>(30).fill(0))],
    ['a GIF', bytes('GIF89a', [10, 0, 10, 0], Array<number>(30).fill(0))],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>')],
  ])('is not read from %s', (_, content) => {
    expect(readImageHeader(content)).toBeUndefined()
  })
})
