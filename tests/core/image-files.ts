/** Picture files, made byte by byte: what a hostile or clumsy user drops on a form (requirements.md, C12). */
export const bytes = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )

const u16 = (value: number) => [(value >>> 8) & 255, value & 255]
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)]
const le16 = (value: number) => u16(value).reverse()
const le24 = (value: number) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255]

export const png = (width: number, height: number, tail = ''): Uint8Array<ArrayBuffer> =>
  bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], u32(13), 'IHDR', u32(width), u32(height), [8, 6, 0, 0, 0], u32(0), tail)

/** @param before segments before the one that says the size */
export const jpeg = (
  width: number,
  height: number,
  before: readonly number[] = [],
  sof = 0xc0,
): Uint8Array<ArrayBuffer> =>
  bytes([0xff, 0xd8], before, [0xff, sof], u16(11), [8], u16(height), u16(width), [1, 1, 0x11, 0], [0xff, 0xd9])

/** A JPEG segment of `length` bytes: metadata. */
export const segment = (marker: number, length: number): number[] => [
  0xff,
  marker,
  ...u16(length),
  ...Array<number>(length - 2).fill(0x20),
]

const riff = (chunk: string, ...body: (readonly number[])[]) =>
  bytes('RIFF', [30, 0, 0, 0], 'WEBP', chunk, [18, 0, 0, 0], ...body)

export const webpLossy = (width: number, height: number): Uint8Array<ArrayBuffer> =>
  riff('VP8 ', [0, 0, 0], [0x9d, 0x01, 0x2a], le16(width), le16(height))
export const webpLossless = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bits = (width - 1) | ((height - 1) << 14)
  return riff('VP8L', [0x2f], u32(bits).reverse())
}
export const webpExtended = (width: number, height: number): Uint8Array<ArrayBuffer> =>
  riff('VP8X', [0, 0, 0, 0], le24(width - 1), le24(height - 1))
