/** One email or text message that a product would send for real. */
export interface Message {
  id: number
  /** An ISO date. */
  sentAt: string
  channel: 'email' | 'sms'
  to: string
  subject: string
  text: string
  /** What the visitor has to type. */
  code?: string | undefined
}

/** As many as anybody wants to look back at. */
const most = 50

/**
 * Everything that the server has sent, the newest first, in memory: a visitor of the demo reads it there and goes on. No
 * product has such a thing.
 */
export class Outbox {
  readonly #messages: Message[] = []
  #sent = 0

  get messages(): readonly Message[] {
    return this.#messages
  }

  send(message: Omit<Message, 'id' | 'sentAt'>): void {
    this.#sent += 1
    this.#messages.unshift({ id: this.#sent, sentAt: new Date().toISOString(), ...message })
    this.#messages.length = Math.min(this.#messages.length, most)
  }
}
