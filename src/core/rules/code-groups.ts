/**
 * A key or code in groups that people can read and copy: fours as setup keys have them, fives where they come out even and
 * fours do not. What brings its own separators, or is short, stays whole.
 */
export function codeGroups(code: string): readonly string[] {
  if (code.length <= 6 || !/^[a-z\d]+$/i.test(code)) return [code]
  return code.match(code.length % 4 !== 0 && code.length % 5 === 0 ? /.{5}/g : /.{1,4}/g) ?? [code]
}
