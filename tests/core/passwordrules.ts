const named: Record<string, string> = {
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  digit: '0123456789',
}

/**
 * Makes up a password as a browser does from a `passwordrules` attribute (the language of Apple's Password Rules
 * Validation Tool), as short as it allows.
 *
 * @param choices where each character comes from
 */
export function passwordFor(rules: string, choices: Iterator<number>): string {
  const pick = (from: string) => [...from][(choices.next().value ?? 0) % [...from].length] ?? ''
  let [minimum, maximum, allowed] = [1, Number.POSITIVE_INFINITY, '']
  const required: string[] = []
  // A class in brackets may hold a semicolon.
  for (const [, name, value = ''] of rules.matchAll(/\s*([a-z]+):\s*((?:\[[^\]]*\]|[^;[])+);/g)) {
    if (name === 'minlength') minimum = Number(value)
    else if (name === 'maxlength') maximum = Number(value)
    else if (name === 'required') required.push(characters(value))
    else if (name === 'allowed') allowed = characters(value)
    else throw new Error(`There is no rule "${name}".`)
  }
  const length = Math.max(minimum, required.length)
  if (length > maximum) throw new Error(`No password keeps: ${rules}`)
  const made = required.map(pick)
  while (made.length < length) made.push(pick(allowed + required.join('')))
  return made.join('')
}

function characters(classes: string): string {
  return (classes.match(/\[[^\]]*\]|[a-z-]+/g) ?? [])
    .map((name) => (name.startsWith('[') ? name.slice(1, -1) : named[name]))
    .map((set) => {
      if (set === undefined) throw new Error(`There is no class in "${classes}".`)
      return set
    })
    .join('')
}
