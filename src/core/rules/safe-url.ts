/**
 * A URL that may become a link or be gone to, or `null`. Allowed are `https:`, `mailto:`, `http:` on loopback (so that
 * a host can develop), and paths, queries and fragments of the same origin. React passes `data:text/html`, `vbscript:`,
 * `//evil` and `\\evil` unchanged (requirements.md, row 3 and M5), so that this list decides and nothing else.
 */
export function safeUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const url = value.trim()
  // Browsers drop tabs and line breaks inside of a URL, which would hide its scheme from the checks below.
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  if (url === '' || /[\u0000-\u001f\u007f\\]/.test(url)) return null
  if (/^[/?#]/.test(url)) return isPath(url) ? url : null
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return null
  }
  // "https://bank.example@evil.example" reads like the bank.
  if (parsed.username !== '' || parsed.password !== '') return null
  if (parsed.protocol === 'https:' || parsed.protocol === 'mailto:') return url
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname)
  return parsed.protocol === 'http:' && loopback ? url : null
}

/** No other host, neither at once ("//evil") nor to a router that resolves the dots itself ("/.//evil"). */
function isPath(url: string): boolean {
  try {
    return !url.startsWith('//') && !new URL(url, 'https://home.invalid').pathname.startsWith('//')
  } catch {
    return false
  }
}
