import type { AvatarRules } from '../../core/rules/avatar-file.js'
import { type Crop, cropRectangle } from '../../core/rules/crop.js'
import type { ImageType } from '../../core/rules/image-header.js'
import type { AvatarDraft } from './state.js'

/** Large enough for any place in which an avatar is shown, in px. */
const longestSide = 512

/** Draws what a crop takes of a picture, so that it fills the canvas. */
export function drawCrop(canvas: HTMLCanvasElement, { picture, aspect }: AvatarDraft, crop: Crop): void {
  const { left, top, width, height } = cropRectangle(picture, crop, aspect)
  const context = canvas.getContext('2d')
  if (!context) return
  context.imageSmoothingQuality = 'high'
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height)
}

/** The ways to pack a picture, the best first. Only PNG can be transparent. */
const packings: readonly [type: ImageType, quality: number | undefined][] = [
  ['image/png', undefined],
  ['image/webp', 0.9],
  ['image/jpeg', 0.9],
  ['image/webp', 0.6],
  ['image/jpeg', 0.6],
]

/**
 * What a crop takes, as a new file: nothing that was in the old one beside the picture is in it, neither a place nor a
 * name nor a script (requirements.md, row 59). `undefined` where no kind is allowed that the browser can make.
 */
export async function packCrop(
  draft: AvatarDraft,
  crop: Crop,
  rules: AvatarRules,
): Promise<{ file: Blob; filename: string } | undefined> {
  const part = cropRectangle(draft.picture, crop, draft.aspect)
  const scale = Math.min(1, longestSide / Math.max(part.width, part.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(part.width * scale))
  canvas.height = Math.max(1, Math.round(part.height * scale))
  drawCrop(canvas, draft, crop)
  for (const [type, quality] of packings) {
    if (!rules.types.includes(type)) continue
    if (type === 'image/jpeg') paintBackground(canvas)
    const file = await toBlob(canvas, type, quality)
    // A browser that cannot make a kind makes a PNG instead.
    if (file?.type === type && file.size <= rules.maxBytes) {
      return { file, filename: `avatar.${type.slice('image/'.length)}` }
    }
  }
  return undefined
}

/** In a JPEG, what is transparent would be black. */
function paintBackground(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.globalCompositeOperation = 'source-over'
}

function toBlob(canvas: HTMLCanvasElement, type: ImageType, quality: number | undefined): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, type, quality)
  })
}
