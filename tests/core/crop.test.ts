import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Crop, cropRectangle, maxZoom, moveBy, wholeCrop, zoomTo } from '../../src/core/rules/crop.js'

const picture = fc.record({ width: fc.integer({ min: 1, max: 4096 }), height: fc.integer({ min: 1, max: 4096 }) })
const fraction = fc.double({ min: -3, max: 3, noNaN: false })
const crop: fc.Arbitrary<Crop> = fc.record({ zoom: fraction, x: fraction, y: fraction })
const aspect = fc.constantFrom(1, 16 / 9, 3 / 4)

describe('a crop', () => {
  it('never leaves the picture, whatever it is moved and zoomed by', () => {
    fc.assert(
      fc.property(picture, crop, aspect, fraction, fraction, fraction, (size, start, ratio, right, down, zoom) => {
        const moved = moveBy(size, zoomTo(size, start, ratio, zoom), ratio, right, down)
        const part = cropRectangle(size, moved, ratio)
        expect(part.left).toBeGreaterThanOrEqual(-1e-6)
        expect(part.top).toBeGreaterThanOrEqual(-1e-6)
        expect(part.left + part.width).toBeLessThanOrEqual(size.width + 1e-6)
        expect(part.top + part.height).toBeLessThanOrEqual(size.height + 1e-6)
        expect(part.width).toBeGreaterThan(0)
        expect(part.width / part.height).toBeCloseTo(ratio)
      }),
    )
  })

  it('takes the largest square from the middle at first', () => {
    expect(cropRectangle({ width: 400, height: 200 }, wholeCrop, 1)).toEqual({
      left: 100,
      top: 0,
      width: 200,
      height: 200,
    })
  })

  it('follows the pointer: the picture moves by as much as the hand', () => {
    const size = { width: 400, height: 200 }
    const moved = moveBy(size, wholeCrop, 1, 0.25, 0)
    expect(cropRectangle(size, moved, 1).left).toBe(100 - 50)
    expect(moveBy(size, wholeCrop, 1, 9, 9)).toEqual({ zoom: 1, x: 0, y: 0.5 })
  })

  it('keeps what is in the middle there when it zooms', () => {
    const size = { width: 1000, height: 1000 }
    const start = { zoom: 2, x: 0.2, y: 0.7 }
    const middle = (of: Crop) => {
      const { left, width } = cropRectangle(size, of, 1)
      return left + width / 2
    }
    expect(middle(zoomTo(size, start, 1, 3))).toBeCloseTo(middle(start))
  })

  it('does not zoom into a picture until only a blur is left', () => {
    expect(maxZoom({ width: 50, height: 50 })).toBe(1)
    expect(maxZoom({ width: 192, height: 500 })).toBe(2)
    expect(maxZoom({ width: 4000, height: 4000 })).toBe(5)
  })
})
