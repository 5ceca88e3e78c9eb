import { describe, expect, it } from 'vitest'
import { formatBytes } from '../../src/i18n/bytes.js'

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1_023, '1,023 bytes'],
    [1_536, '1.5 kB'],
    [50 * 1024 ** 2, '50 MB'],
  ])('of %i is read as %s', (bytes, words) => {
    expect(formatBytes(bytes, 'en')).toBe(words)
  })

  it('is written as the locale does', () => {
    expect(formatBytes(1_536, 'de')).toBe('1,5 kB')
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('is nothing where it is none: %d', (bytes) => {
    expect(formatBytes(bytes, 'en')).toBeUndefined()
  })
})
