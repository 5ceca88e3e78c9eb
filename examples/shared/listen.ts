import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codeOf, messageOf, StartError } from './start-error.js'

/**
 * Opens the port, on this computer alone: the demo account's password is known to everybody.
 *
 * @param port 0 takes any free one
 * @throws StartError when the port cannot be opened
 */
export async function listen(port: number, answer: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(answer)
  const address = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server.address()))
  }).catch((error: unknown) => {
    throw explain(port, error)
  })
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

function explain(port: number, error: unknown): StartError {
  const code = codeOf(error)
  const another = 'Choose another one, for instance: PORT=4311 npm start'
  if (code === 'EADDRINUSE') return new StartError(`Port ${port} is taken by another program. ${another}`)
  if (code === 'EACCES') return new StartError(`Port ${port} may not be opened by this user. ${another}`)
  return new StartError(`Port ${port} cannot be opened (${messageOf(error)}). ${another}`)
}

/** Answers what is under way, then stops. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  // A browser keeps its connections open, and a slow request must not keep the demo alive after Ctrl+C.
  const deadline = setTimeout(() => server.closeAllConnections(), 1000)
  await closed
  clearTimeout(deadline)
}
