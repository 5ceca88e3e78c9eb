import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = `${process.cwd()}/src/theme/`
const read = (file: string) => readFileSync(folder + file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const files = readdirSync(folder)
const tokens = read('tokens.css')

const uiName = /data-lk-ui="([\w-]+)"/g

type Scheme = 'light' | 'dark'

function channels(token: string, scheme: Scheme): [number, number, number] {
  const pair = new RegExp(`--lk-c-${token}: var\\(--lk-color-${token}, light-dark\\((#\\w+), (#\\w+)\\)\\)`).exec(
    tokens,
  )
  const hex = pair?.[scheme === 'light' ? 1 : 2]?.slice(1)
  if (!hex) throw new Error(`There is no colour ${token}.`)
  const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const at = (index: number) => Number.parseInt(long.slice(index, index + 2), 16)
  return [at(0), at(2), at(4)]
}

/** Relative luminance, WCAG 2.2. */
function luminance(token: string, scheme: Scheme): number {
  const [red, green, blue] = channels(token, scheme).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, scheme: Scheme): number {
  const [low, high] = [luminance(one, scheme), luminance(other, scheme)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const schemes: Scheme[] = ['light', 'dark']

describe.each(schemes)('The %s colours', (scheme) => {
  it.each([
    ['text', 'bg'],
    ['text', 'sunken'],
    ['muted', 'bg'],
    ['muted', 'sunken'],
    ['accent', 'bg'],
    ['on-accent', 'accent'],
    ['danger', 'bg'],
    ['on-danger', 'danger'],
    ['warning', 'bg'],
    ['success', 'bg'],
  ])('let %s be read on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['line-strong', 'accent', 'danger'])('let the edge of a control in %s be seen', (edge) => {
    expect(contrast(edge, 'bg', scheme)).toBeGreaterThanOrEqual(3)
  })
})

describe('The style sheet', () => {
  it('has every rule in one layer, so that any rule of the host wins', () => {
    for (const file of files) {
      const outside = read(file)
        .replace(/@import "[^"]+";/g, '')
        .replace(/@layer latchkey \{[\s\S]*?\n\}\n/g, '')
        .replace(/@keyframes lk-[\w-]+ \{[\s\S]*?\n\}\n/g, '')
      expect(outside.trim(), file).toBe('')
    }
  })

  it('hangs on attributes and never on class names, and fetches nothing', () => {
    for (const file of files) {
      expect(read(file), file).not.toMatch(/(^|[\s,(:>+])\.[a-z]/im)
      expect(read(file), file).not.toMatch(/url\(|https?:/)
    }
  })

  it('reads each colour as the host may have set it', () => {
    for (const file of files.filter((file) => file !== 'tokens.css')) {
      expect(read(file).match(/var\(--lk-color-[\w-]+/g) ?? [], `${file}: read it as --lk-c-*`).toEqual([])
    }
  })

  it('turns round with the direction of the text', () => {
    for (const file of files) {
      const physical = /(margin|padding|border|inset)?-?\b(left|right)\b\s*:|text-align: (left|right)/
      expect(read(file), file).not.toMatch(physical)
    }
  })

  it('moves nothing for whoever asked for less motion', () => {
    for (const file of files.filter((file) => file !== 'modes.css')) {
      expect(read(file), file).not.toMatch(/transition|animation/)
    }
    const moving = read('modes.css').split('@media (prefers-reduced-motion: no-preference)')
    expect(moving[0]).not.toMatch(/transition|animation/)
    expect(moving[1]?.split('@media')[1]).not.toMatch(/transition|animation/)
  })

  it('styles only what an element says about itself', () => {
    const sources = readdirSync(`${process.cwd()}/src`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => readFileSync(`${process.cwd()}/src/${file}`, 'utf8'))
    const said = new Set(sources.flatMap((source) => [...source.matchAll(uiName)].map((hit) => hit[1])))
    const styled = files.flatMap((file) => [...read(file).matchAll(uiName)].map((hit) => hit[1]))
    expect(styled.filter((name) => !said.has(name))).toEqual([])
  })
})
