import { describe, expect, it } from 'vitest'
import { type AvatarProblem, avatarRules, contentProblem, sizeProblem } from '../../src/core/rules/avatar-file.js'
import { readImageHeader } from '../../src/core/rules/image-header.js'
import { bytes, jpeg, png, segment, webpExtended, webpLossless, webpLossy } from './image-files.js'

const rules = avatarRules()
const limit = 2 * 1024 * 1024
type Verdict = AvatarProblem['code'] | 'fine'

function verdict(name: string, content: Uint8Array, size = content.length): Verdict {
  const problem = sizeProblem(size, rules) ?? contentProblem(name, readImageHeader(content), rules)
  return problem?.code ?? 'fine'
}

const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const html = bytes('<!doctype html><script>alert(1)</script>')
const exif = segment(0xe1, 60_000)

/** requirements.md, C12. */
const corpus: readonly [Verdict, string, Uint8Array, number?][] = [
  ['fine', 'me.png', png(512, 512)],
  ['fine', 'me.PNG', png(512, 300)],
  ['fine', 'me.apng', png(64, 64)],
  ['fine', 'me.jpg', jpeg(640, 480)],
  ['fine', 'me.jpeg', jpeg(640, 480)],
  ['fine', 'me.JPE', jpeg(640, 480)],
  ['fine', 'me.jfif', jpeg(640, 480)],
  ['fine', 'me.webp', webpLossy(640, 480)],
  ['fine', 'me.webp', webpLossless(640, 480)],
  ['fine', 'me.webp', webpExtended(640, 480)],
  // Pasted, and named by nobody.
  ['fine', '', png(10, 10)],
  ['fine', 'image', jpeg(10, 10)],
  ['fine', 'blob', webpLossy(10, 10)],
  // From a phone, with a lot of metadata before the picture.
  ['fine', 'DCIM0001.JPG', jpeg(4000, 3000, [...exif, ...exif, ...exif])],
  ['fine', 'progressive.jpg', jpeg(800, 600, segment(0xdb, 67), 0xc2)],
  // At the limits.
  ['fine', 'limit.png', png(4096, 4096)],
  ['fine', 'limit.jpg', jpeg(4096, 1)],
  ['fine', 'limit.webp', webpExtended(1, 4096)],
  ['fine', 'tiny.png', png(1, 1)],
  ['fine', 'bytes.png', png(10, 10), limit - 1],
  ['fine', 'bytes.png', png(10, 10), limit],
  ['too_many_bytes', 'bytes.png', png(10, 10), limit + 1],
  ['too_many_bytes', 'video.mp4', bytes('ftyp'), 4e9],
  ['too_many_bytes', 'me.svg', svg, limit + 1],
  ['too_many_pixels', 'wide.png', png(4097, 1)],
  ['too_many_pixels', 'high.png', png(1, 4097)],
  ['too_many_pixels', 'bomb.png', png(65_535, 65_535)],
  ['too_many_pixels', 'bomb.png', png(2 ** 31 - 1, 2 ** 31 - 1)],
  ['too_many_pixels', 'bomb.jpg', jpeg(65_535, 65_535)],
  ['too_many_pixels', 'bomb.webp', webpLossy(16_383, 16_383)],
  ['too_many_pixels', 'bomb.webp', webpLossless(16_384, 16_384)],
  ['too_many_pixels', 'bomb.webp', webpExtended(2 ** 24, 2 ** 24)],
  // No pictures of a kind that works here.
  ['wrong_type', 'me.svg', svg],
  ['wrong_type', 'me.png', svg],
  ['wrong_type', 'me.svg.png', bytes('<?xml version="1.0"?>', svg)],
  ['wrong_type', 'me.png', bytes([0xef, 0xbb, 0xbf], svg)],
  ['wrong_type', 'me.jpg', html],
  ['wrong_type', 'me.gif', bytes('GIF89a', Array<number>(40).fill(0))],
  ['wrong_type', 'me.png', bytes('GIF89a/*', Array<number>(40).fill(0), '*/=alert(1)')],
  ['wrong_type', 'me.bmp', bytes('BM', Array<number>(60).fill(0))],
  ['wrong_type', 'me.avif', bytes([0, 0, 0, 28], 'ftypavif', Array<number>(40).fill(0))],
  ['wrong_type', 'me.heic', bytes([0, 0, 0, 28], 'ftypheic', Array<number>(40).fill(0))],
  ['wrong_type', 'me.ico', bytes([0, 0, 1, 0, 1, 0], Array<number>(40).fill(0))],
  ['wrong_type', 'me.tif', bytes('II*', [0], Array<number>(40).fill(0))],
  ['wrong_type', 'me.png', bytes('%PDF-1.7', Array<number>(40).fill(32))],
  ['wrong_type', 'me.png', bytes('PK', [3, 4], Array<number>(40).fill(0))],
  ['wrong_type', 'me.png', bytes('MZ', Array<number>(60).fill(0))],
  // Cut off before it says its size.
  ['wrong_type', 'cut.png', png(10, 10).slice(0, 20)],
  ['wrong_type', 'cut.jpg', jpeg(10, 10, exif).slice(0, 500)],
  ['wrong_type', 'cut.webp', webpLossy(10, 10).slice(0, 24)],
  // Called something else than what it is.
  ['wrong_name', 'me.jpg', png(10, 10)],
  ['wrong_name', 'me.png', jpeg(10, 10)],
  ['wrong_name', 'me.png.exe', png(10, 10)],
  ['wrong_name', 'me.png\0.svg', png(10, 10)],
  ['wrong_name', 'me.\u202Egnp.html', png(10, 10)],
  ['wrong_name', `${'n'.repeat(300)}.txt`, png(10, 10)],
  // A picture, and a script behind it: what is uploaded is drawn anew.
  ['fine', 'both.png', png(10, 10, '<script>alert(1)</script>')],
  ['fine', `${'n'.repeat(300)}.png`, png(10, 10)],
  ['unreadable', 'empty.png', bytes()],
  // What some systems make of a folder.
  ['unreadable', 'Pictures', bytes(), 0],
]

describe('a file for a picture', () => {
  it('is judged by what is in it, for all sixty kinds of files', () => {
    expect(corpus).toHaveLength(60)
    const wrong = corpus.filter(([expected, name, content, size]) => verdict(name, content, size) !== expected)
    expect(wrong.map(([expected, name]) => `${expected}: ${name}`)).toEqual([])
  })

  it('may be what the policy says, as far as that can be read here', () => {
    const strict = avatarRules({ maxBytes: 100, mimeTypes: ['image/png', 'image/svg+xml', 'image/gif'], square: false })
    expect(strict).toEqual({ maxBytes: 100, types: ['image/png'], maxSide: 4096, square: false })
    expect(contentProblem('me.jpg', readImageHeader(jpeg(1, 1)), strict)).toEqual({ code: 'wrong_type' })
    expect(sizeProblem(101, strict)).toEqual({ code: 'too_many_bytes', maxBytes: 100 })
  })
})
