/** What stands around the codes in a file and on paper: words, which are the caller's. */
export interface CodesSheet {
  /** `acme-backup-codes.txt` */
  fileName: string
  /** Lines before the codes: what this is, whose it is, and of when. */
  above: readonly string[]
  below?: readonly string[] | undefined
}

/** One code a line, so that a password manager takes them as they are. */
export function textOfSheet({ above, below = [] }: CodesSheet, codes: readonly string[]): string {
  return [...above, '', ...codes, ...(below.length > 0 ? ['', ...below] : []), ''].join('\n')
}
