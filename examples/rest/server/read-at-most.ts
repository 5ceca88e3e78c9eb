/**
 * The body of a request, or `undefined` when there is more of it than `most` bytes, whatever its headers say. What is too
 * much is read and dropped: a browser that is cut off while it sends never sees the answer.
 */
export async function readAtMost(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > most) chunks = []
    else chunks.push(part.value)
  }
  return length > most ? undefined : new Uint8Array(await new Blob(chunks).arrayBuffer())
}
