import { toNodeHandler } from 'better-auth/node'
import { listen as open } from '../../shared/listen.js'
import { messageOf } from '../../shared/start-error.js'

export type Handler = (request: Request) => Promise<Response>

/**
 * Opens the port before anything else is done, so that a port that is taken is found at once.
 *
 * @param port 0 takes any free one
 * @param handler what answers; it may answer with "not yet" at first
 * @throws StartError when the port cannot be opened
 */
export function listen(port: number, handler: Handler): ReturnType<typeof open> {
  const answer = toNodeHandler(handler)
  return open(port, (request, response) => {
    // No proxy stands in front of the demo: the address is that of the socket, whatever a visitor claims.
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
    answer(request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}: ${messageOf(error)}`)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end('Something went wrong here.\n')
    })
  })
}
