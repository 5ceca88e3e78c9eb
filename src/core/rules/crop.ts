/** Of a picture, in px. */
export interface PictureSize {
  width: number
  height: number
}

/**
 * Which part of a picture is taken. `x` and `y` say where in the room that there is, from 0 to 1: at 0.5 it is the
 * middle, and no value can leave the picture.
 */
export interface Crop {
  /** From 1, as much as possible, to `maxZoom`. */
  zoom: number
  x: number
  y: number
}

export interface Rectangle extends PictureSize {
  left: number
  top: number
}

/** The middle, and as much as possible. */
export const wholeCrop: Crop = { zoom: 1, x: 0.5, y: 0.5 }

/** Below this, a picture is a blur in the size in which avatars are shown. */
const fewestPixels = 96

/** How far it makes sense to zoom in. 1 for a picture that is tiny already. */
export function maxZoom({ width, height }: PictureSize): number {
  return Math.min(5, Math.max(1, Math.min(width, height) / fewestPixels))
}

/** The part that is taken, in px of the picture. @param aspect width by height of the part */
export function cropRectangle(picture: PictureSize, crop: Crop, aspect: number): Rectangle {
  const width = Math.min(picture.width, picture.height * aspect) / clamp(crop.zoom, 1, maxZoom(picture))
  const height = width / aspect
  return {
    width,
    height,
    left: (picture.width - width) * clamp(crop.x, 0, 1),
    top: (picture.height - height) * clamp(crop.y, 0, 1),
  }
}

/**
 * Moves the picture under its frame.
 *
 * @param right,down by how much of the frame: 1 is its whole width or height
 */
export function moveBy(picture: PictureSize, crop: Crop, aspect: number, right: number, down: number): Crop {
  const { width, height, left, top } = cropRectangle(picture, crop, aspect)
  return {
    zoom: crop.zoom,
    x: place(left - right * width, picture.width - width),
    y: place(top - down * height, picture.height - height),
  }
}

/** Zooms, and keeps what is in the middle of the frame there as far as the edges allow. */
export function zoomTo(picture: PictureSize, crop: Crop, aspect: number, zoom: number): Crop {
  const before = cropRectangle(picture, crop, aspect)
  const next = clamp(zoom, 1, maxZoom(picture))
  const { width, height } = cropRectangle(picture, { ...crop, zoom: next }, aspect)
  return {
    zoom: next,
    x: place(before.left + (before.width - width) / 2, picture.width - width),
    y: place(before.top + (before.height - height) / 2, picture.height - height),
  }
}

/** Where a distance is in the room that there is; in the middle of none. */
function place(distance: number, room: number): number {
  return room > 0.5 ? clamp(distance / room, 0, 1) : 0.5
}

function clamp(value: number, min: number, max: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, min), max) : min
}
