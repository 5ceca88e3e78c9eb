// @vitest-environment jsdom
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { restAdapter } from 'latchkey/adapters/rest'
import { afterEach, describe, expect, it } from 'vitest'
import { context } from './tour.js'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server that the page may read, and that answers an upload in this way. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', location.origin)
    response.setHeader('access-control-allow-headers', '*, idempotency-key, accept, content-type')
    response.setHeader('access-control-allow-methods', 'PUT')
    if (request.method === 'OPTIONS') response.end()
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(
    () => server.close(),
    () => server.closeAllConnections(),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const file = () => new Blob([new Uint8Array(200_000)], { type: 'image/png' })

describe('an upload', () => {
  it('tells how far it has come, and arrives with its name', async () => {
    let body = ''
    const baseUrl = await serve(async (request, response) => {
      for await (const chunk of request) body += String(chunk)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ status: 'done', url: '/pictures/1' }))
    })
    const fractions: number[] = []
    const onProgress = (fraction: number) => fractions.push(fraction)
    const { profile } = restAdapter({ baseUrl })
    const result = await profile.setAvatar?.({ file: file(), filename: 'me.png', onProgress }, context())
    expect(result).toEqual({ status: 'done', url: '/pictures/1' })
    expect(body).toMatch(/name="file"; filename="me\.png"/)
    expect(fractions.at(-1)).toBe(1)
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other))
  })

  it('says what is wrong with the picture', async () => {
    const baseUrl = await serve((request, response) => {
      request.resume().on('end', () => response.writeHead(413).end())
    })
    const upload = restAdapter({ baseUrl }).profile.setAvatar?.({ file: file(), onProgress: () => {} }, context())
    await expect(upload).rejects.toMatchObject({ data: { fields: [{ field: 'avatar', code: 'file_too_large' }] } })
  })

  it('is given up with the page, on the wire as well', async () => {
    let gone = () => {}
    const cut = new Promise<void>((resolve) => {
      gone = resolve
    })
    const leaving = new AbortController()
    const baseUrl = await serve((request) => {
      request.on('close', gone).resume()
      leaving.abort()
    })
    const { profile } = restAdapter({ baseUrl })
    const upload = profile.setAvatar?.({ file: file(), onProgress: () => {} }, context({ signal: leaving.signal }))
    await expect(upload).rejects.toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    await cut
  })

  it('is network when nobody listens', async () => {
    const baseUrl = await serve(() => {})
    for (const close of closing.splice(0)) close()
    const upload = restAdapter({ baseUrl }).profile.setAvatar?.({ file: file(), onProgress: () => {} }, context())
    await expect(upload).rejects.toMatchObject({ code: 'network' })
  })
})
