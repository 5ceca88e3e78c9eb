/** The kinds of pictures that a user can upload. SVG is not among them: it can hold scripts (requirements.md, row 57). */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp'

export interface ImageHeader {
  type: ImageType
  /** In px, as the file says, before it is turned the right way up. */
  width: number
  height: number
}

/**
 * What a file really is and how large the picture in it would be, read from its first bytes and so before anything is
 * decoded: a small file can claim a picture that fills the memory. Its name and declared type are the user's to choose.
 * `undefined` for everything that is no PNG, JPEG or WebP, or that ends before it says. Never throws.
 *
 * @param bytes the start of the file; in a JPEG the size may come after the metadata, and so late
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const header = readPng(view) ?? readJpeg(view) ?? readWebp(view)
    return header && header.width > 0 && header.height > 0 ? header : undefined
  } catch {
    // Past its end.
    return undefined
  }
}

function readPng(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined
  if (view.getUint32(8) !== 13 || textAt(view, 12) !== 'IHDR') return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      // A byte to fill the space.
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(marker)) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // Image data or the end, and nothing has said how large it is.
    if (marker === 0xda || marker === 0xd9 || length < 2) return undefined
    at += 2 + length
  }
}

/** SOF0 to SOF15, without what else is in their range: Huffman tables, JPEG extensions, arithmetic coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function readWebp(view: DataView): ImageHeader | undefined {
  if (textAt(view, 0) !== 'RIFF' || textAt(view, 8) !== 'WEBP') return undefined
  switch (textAt(view, 12)) {
    case 'VP8 ': {
      if (view.getUint8(23) !== 0x9d || view.getUint16(24) !== 0x012a) return undefined
      const side = (at: number) => view.getUint16(at, true) & 0x3fff
      return { type: 'image/webp', width: side(26), height: side(28) }
    }
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return undefined
      const bits = view.getUint32(21, true)
      return { type: 'image/webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const side = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1
      return { type: 'image/webp', width: side(24), height: side(27) }
    }
    default:
      return undefined
  }
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
