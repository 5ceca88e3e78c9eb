'use client'
import {
  type Dispatch,
  type PointerEvent,
  type ReactElement,
  type SetStateAction,
  useLayoutEffect,
  useRef,
} from 'react'
import { type Crop, moveBy, zoomTo } from '../../core/rules/crop.js'
import { drawCrop } from './draw-crop.js'
import type { AvatarDraft } from './state.js'

interface CropCanvasProps {
  draft: AvatarDraft
  crop: Crop
  /** Takes functions, because more than one move can come before the next drawing. */
  onCropChange: Dispatch<SetStateAction<Crop>>
  label: string
}

/** Of the drawing, in px; how large it stands on the page is the theme's. */
const drawnSide = 512

interface Place {
  x: number
  y: number
}

/** What is taken, drawn as it will be. One pointer moves the picture, two fingers zoom it. */
export function CropCanvas({ draft, crop, onCropChange, label }: CropCanvasProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pointers = useRef(new Map<number, Place>())
  const { picture, aspect } = draft

  useLayoutEffect(() => {
    if (canvas.current) drawCrop(canvas.current, draft, crop)
  }, [draft, crop])

  function onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }
  function onPointerMove({ currentTarget, pointerId, clientX: x, clientY: y }: PointerEvent<HTMLCanvasElement>) {
    const before = pointers.current.get(pointerId)
    if (!before) return
    const other = [...pointers.current].find(([id]) => id !== pointerId)?.[1]
    const { width, height } = currentTarget.getBoundingClientRect()
    pointers.current.set(pointerId, { x, y })
    if (other) {
      const spread = distance({ x, y }, other) / Math.max(1, distance(before, other))
      onCropChange((now) => zoomTo(picture, now, aspect, now.zoom * spread))
    } else if (width > 0 && height > 0) {
      onCropChange((now) => moveBy(picture, now, aspect, (x - before.x) / width, (y - before.y) / height))
    }
  }
  function onPointerEnd({ pointerId }: PointerEvent) {
    pointers.current.delete(pointerId)
  }

  return (
    <canvas
      ref={canvas}
      data-lk="profile-form.crop-canvas"
      role="img"
      aria-label={label}
      width={Math.round(Math.min(drawnSide, drawnSide * aspect))}
      height={Math.round(Math.min(drawnSide, drawnSide / aspect))}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onWheel={({ deltaY }) =>
        onCropChange((now) => zoomTo(picture, now, aspect, now.zoom * (deltaY < 0 ? 1.05 : 1 / 1.05)))
      }
    />
  )
}

const distance = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y)
