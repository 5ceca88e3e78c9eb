/** How hard a password is to guess, as a rough advice: the server alone decides what it takes. */
export interface PasswordStrength {
  /** zxcvbn's scale: 0 to 1 is guessed soon, 4 is not. */
  score: 0 | 1 | 2 | 3 | 4
  /** What makes it easy, where something does. */
  weakness: Weakness | undefined
}

export type Weakness = 'common' | 'personal' | 'sequence' | 'repeat' | 'date' | 'short'

/** What people choose most, and what they build on. The longer ones first, so that they are found before their parts. */
const common =
  'password passwort passw0rd baseball football superman princess sunshine iloveyou trustno1 computer internet whatever ' +
  'starwars michelle jennifer jessica michael charlie jordan23 letmein welcome dragon monkey master shadow killer ' +
  'freedom secret ginger summer winter spring autumn hunter ranger soccer hockey buster tigger pepper flower cookie ' +
  'cheese banana orange purple silver golden google admin login qwertz qwerty azerty azertyuiop zxcvbn asdf test user ' +
  'guest hello world lovely love angel happy lucky magic mother daddy matrix ninja batman pokemon naruto liverpool ' +
  'arsenal chelsea thomas daniel andrew joshua george robert matthew ashley nicole hannah amanda change changeme ' +
  'default temp demo system server root office company abc account monday friday january december'
const words = common.split(' ').sort((one, other) => other.length - one.length)

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
]
const lines = [...rows, ...rows.map((row) => [...row].reverse().join(''))]

const spelt: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** A piece of a password, by how it would be guessed. */
interface Piece {
  length: number
  /** Decimal logarithm of the guesses that it takes. */
  digits: number
  weakness?: Weakness | undefined
}

/** Of a longer one the rest only makes it harder. */
const looksAt = 64

/**
 * Estimates how hard a password is to guess, by what it is made of: well-known words, the user's own names, rows of the
 * keyboard, repetitions, dates, and characters that follow no pattern (the method of zxcvbn, with a small dictionary).
 *
 * @param personal the user's names and address
 */
export function passwordStrength(password: string, personal: readonly string[] = []): PasswordStrength {
  const text = password.slice(0, looksAt).toLowerCase()
  const own = personal.map((word) => word.toLowerCase()).filter((word) => word.length > 2)
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; at += pieces.at(-1)?.length ?? 1) pieces.push(pieceAt(text, at, own))

  const digits = pieces.reduce((sum, piece) => sum + piece.digits, 0) + Math.log10(pieces.length + 1)
  const score = digits < 4 ? 0 : digits < 7 ? 1 : digits < 9 ? 2 : digits < 11 ? 3 : 4
  const [worst] = pieces.filter(({ weakness }) => weakness).sort((one, other) => other.length - one.length)
  return { score, weakness: score > 2 ? undefined : (worst?.weakness ?? 'short') }
}

function pieceAt(text: string, at: number, own: readonly string[]): Piece {
  const rest = text.slice(at)
  const plain = [...rest].map((letter) => spelt[letter] ?? letter).join('')
  const starts = (word: string) => rest.startsWith(word) || plain.startsWith(word)

  const [repeated] = /^(.{1,4}?)\1{2,}/u.exec(rest) ?? []
  if (repeated) return { length: repeated.length, digits: 2, weakness: 'repeat' }
  const name = own.find(starts)
  if (name) return { length: name.length, digits: 1, weakness: 'personal' }
  const word = words.find(starts)
  if (word) return { length: word.length, digits: 2.5, weakness: 'common' }
  const row = lengthInRow(rest)
  if (row > 2) return { length: row, digits: 1.5, weakness: 'sequence' }
  const [date] = /^(\d{1,2}([./-])\d{1,2}\2)?(19|20)\d\d|^\d{1,2}([./-])\d{1,2}\4\d\d/.exec(rest) ?? []
  if (date) return { length: date.length, digits: date.length > 4 ? 4 : 2, weakness: 'date' }
  return { length: 1, digits: 1 }
}

/** How many characters at the start stand side by side on a keyboard, in the alphabet or among the digits. */
function lengthInRow(text: string): number {
  let length = 0
  while (length < text.length && lines.some((line) => line.includes(text.slice(0, length + 1)))) length += 1
  return length
}
