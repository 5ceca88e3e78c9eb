'use client'
import type { ReactElement } from 'react'
import { TextField } from '../../ui/text-field.js'

interface CropSliderProps {
  label: string
  /** From 0 to 1. */
  value: number
  onValueChange: (value: number) => void
}

/** One of the sliders. Left stays left, also on a page that is read from right to left: it is a place in a picture. */
export function CropSlider({ label, value, onValueChange }: CropSliderProps): ReactElement {
  return (
    <TextField
      type="range"
      dir="ltr"
      label={label}
      min={0}
      max={100}
      step={1}
      value={Math.round(value * 100)}
      onChange={(event) => onValueChange(event.target.valueAsNumber / 100)}
    />
  )
}
