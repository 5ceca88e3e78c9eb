/** What a file really is, by its first bytes: its name and the type that is said of it are for anybody to choose. */
const signatures: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
]

/** `undefined` for anything that is no picture of an allowed kind, SVG (which can hold scripts) among it. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.slice(0, 12))
  return signatures.find(([, pattern]) => pattern.test(head))?.[0]
}
