/** The layers of the package and what each may import: the one rule of its architecture, as a table. */
export interface LayerRule {
  /** The layers it may import from, besides itself. */
  layers: readonly string[]
  /** The packages it may import. Everything it imports has to be a dependency or a peer of the package as well. */
  packages: readonly RegExp[]
}

const REACT = /^react(-dom)?(\/|$)/
const ELEMENTS = /^(@radix-ui\/|clsx$|uqr$)/
const FORMS = /^react-hook-form$/
/** `zod` itself is five times the size of `zod/mini`. */
const ZOD = /^zod\/mini$/
/** Whatever an adapter needs, but none of what draws. */
const ANY_BUT_REACT = /^(?!react(-|\/|$)|@radix-ui\/|zod(\/|$)|clsx$)/

export const LAYERS: Record<string, LayerRule> = {
  contract: { layers: [], packages: [] },
  core: { layers: ['contract'], packages: [] },
  schemas: { layers: ['contract', 'core'], packages: [ZOD] },
  i18n: { layers: ['contract'], packages: [] },
  ui: { layers: ['contract'], packages: [REACT, ELEMENTS] },
  react: { layers: ['contract', 'core', 'schemas', 'i18n', 'ui'], packages: [REACT, ELEMENTS, FORMS] },
  features: { layers: ['contract', 'core', 'schemas', 'i18n', 'ui', 'react'], packages: [REACT, ELEMENTS, FORMS] },
  'account-settings': {
    layers: ['contract', 'core', 'i18n', 'ui', 'react', 'features'],
    packages: [REACT, ELEMENTS],
  },
  adapters: { layers: ['contract'], packages: [ANY_BUT_REACT] },
  testing: { layers: ['contract'], packages: [ANY_BUT_REACT] },
  /** The files of `src` itself: the package's index, and the provider, which puts the layers together. */
  index: {
    layers: ['contract', 'core', 'schemas', 'i18n', 'ui', 'react', 'features', 'account-settings'],
    packages: [REACT],
  },
}

/** What stands for itself inside a layer: a feature, an adapter. Rooms of one layer do not import each other. */
export interface Room {
  layer: string
  name?: string | undefined
}

export function roomOf(path: string): Room {
  const [, layer = '', name = ''] = path.split('/')
  if (name === '') return { layer: 'index' }
  return layer === 'features' || layer === 'adapters' ? { layer, name } : { layer }
}

/** The hook, the headless parts and the index of a feature, or of the page, know no words, no dates and none of our visual elements. */
export function isHeadless(path: string): boolean {
  return /^src\/(features\/[^/]+|account-settings)\/(parts\/|use-[^/]+$|index\.ts$)/.test(path)
}

/** A message catalogue, `latchkey/locales/<tag>`. */
export function isLocale(path: string): boolean {
  return path.startsWith('src/i18n/locales/')
}
