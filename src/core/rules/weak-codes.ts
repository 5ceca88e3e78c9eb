/** What a code of several has to be worth at least, in bits, and one that is alone (requirements.md, row 95). */
const bitsOfOne = 20
const bitsAlone = 64

const classes: readonly [RegExp, number][] = [
  [/\d/, 10],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
]

/**
 * What is wrong with a set of backup codes, for developers and without any part of a code; `undefined` when nothing is.
 * The bits are those that codes of this length and of these kinds of characters can have at most: real ones have fewer.
 */
export function weaknessOfCodes(codes: readonly string[]): string | undefined {
  const double = codes.length - new Set(codes).size
  if (double > 0) return `${double} of ${codes.length} are the same as another one`
  const all = codes.join('')
  const alphabet = classes.reduce((sum, [kind, size]) => sum + (kind.test(all) ? size : 0), 0)
  const wanted = codes.length === 1 ? bitsAlone : bitsOfOne
  const weak = codes.filter((code) => code.replace(/[^a-z\d]/gi, '').length * Math.log2(alphabet || 1) < wanted)
  return weak.length > 0 ? `${weak.length} of ${codes.length} can be guessed: less than ${wanted} bits` : undefined
}
