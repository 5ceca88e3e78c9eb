import { useEffect, useState } from 'react'
import type { Message } from '../server/outbox.js'

const pauseMs = 1500

/** Asks again and again while the page is in sight: a message may come at any moment. */
function useMessages(): readonly Message[] | undefined {
  const [messages, setMessages] = useState<readonly Message[]>()
  useEffect(() => {
    let stopped = false
    async function ask(): Promise<void> {
      const response = document.hidden ? undefined : await fetch('/outbox.json').catch(() => undefined)
      if (stopped) return
      // A server that is gone for a moment has taken nothing back.
      if (response?.ok) setMessages(await response.json())
      timer = setTimeout(ask, pauseMs)
    }
    let timer = setTimeout(ask)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [])
  return messages
}

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })

function MessageCard({ message: { channel, to, subject, text, code, sentAt } }: { message: Message }) {
  return (
    <article className="letter">
      <p className="quiet">
        {channel === 'email' ? 'E-mail' : 'Text message'} to <bdi>{to}</bdi> ·{' '}
        <time dateTime={sentAt}>{time.format(new Date(sentAt))}</time>
      </p>
      <h3>{subject}</h3>
      <p>{text}</p>
      {code !== undefined && <p className="code">{code}</p>}
    </article>
  )
}

/** What the server has sent, the newest first. @param most how many of them; all when absent */
export function OutboxMessages({ most }: { most?: number }) {
  const messages = useMessages()
  if (messages === undefined) return null
  if (messages.length === 0) return <p className="quiet">Nothing has been sent yet.</p>
  return (
    <div className="letters">
      {messages.slice(0, most).map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </div>
  )
}
