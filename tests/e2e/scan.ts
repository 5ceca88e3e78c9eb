import type { Locator } from 'playwright'
import { PNG } from 'pngjs'
import decodeQr from 'qr/decode.js'

/** What a phone reads that is held before the screen: from the pixels that are there, and from nothing else. */
export async function scan(picture: Locator): Promise<string> {
  await picture.scrollIntoViewIfNeeded()
  const box = await picture.boundingBox()
  if (!box) throw new Error('The picture is not on the screen.')
  const { width, height, data } = PNG.sync.read(await picture.page().screenshot({ clip: box }))
  return decodeQr({ width, height, data: new Uint8ClampedArray(data) })
}
