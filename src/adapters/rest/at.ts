/** A path with ids in it, which may hold any character: at`/sessions/${id}`. */
export function at(parts: TemplateStringsArray, ...ids: readonly string[]): string {
  return parts.reduce((path, part, index) => `${path}${encodeURIComponent(ids[index - 1] ?? '')}${part}`)
}
