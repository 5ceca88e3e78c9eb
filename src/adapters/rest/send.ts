import type { Answer } from './problem.js'

export interface HttpRequest {
  method: string
  url: string
  headers: Headers
  credentials: RequestCredentials
  body?: string | FormData | undefined
  signal: AbortSignal
}

/** By `fetch`. A redirect is not followed: what it leads to is no answer to this request. */
export async function byFetch(fetcher: typeof fetch, { url, body, ...init }: HttpRequest): Promise<Answer> {
  const response = await fetcher(url, { ...init, redirect: 'manual', cache: 'no-store', ...(body && { body }) })
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: await response.text(),
  }
}

/** By XMLHttpRequest, because no browser's `fetch` tells how far an upload has come. */
export function byXhr(
  { method, url, headers, credentials, body, signal }: HttpRequest,
  onProgress: (fraction: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    const abort = () => xhr.abort()
    xhr.open(method, url)
    for (const [name, value] of headers) xhr.setRequestHeader(name, value)
    xhr.withCredentials = credentials === 'include'
    xhr.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total)
    }
    xhr.onload = () =>
      resolve({ status: xhr.status, header: (name) => xhr.getResponseHeader(name), text: xhr.responseText })
    xhr.onerror = () => reject(new TypeError('The upload failed.'))
    xhr.onabort = () => reject(new DOMException('The upload was given up.', 'AbortError'))
    xhr.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    xhr.send(body ?? null)
  })
}
