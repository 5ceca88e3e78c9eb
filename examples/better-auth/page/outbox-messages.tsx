import { useEffect, useState } from 'react'
import type { Message } from '../../shared/outbox.js'

const pauseMs = 1500

/** Asks again and again while the page is in sight: a message may come at any moment. */
function useMessages(): readonly Message[] | undefined {
  const [messages, setMessages] = useState<readonly Message[]>()
  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function ask(): Promise<void> {
      const response = document.hidden ? undefined : await fetch('/outbox.json').catch(() => undefined)
      if (stopped) return
      // A server that is gone for a moment has taken nothing back.
      if (response?.ok) setMessages(await response.json())
      timer = setTimeout(ask, pauseMs)
    }
    void ask()
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
        {channel === 'email' ? 'Email' : 'Text message'} to <bdi>{to}</bdi> ·{' '}
        <time dateTime={sentAt}>{time.format(new Date(sentAt))}</time>
      </p>
      <h2>{subject}</h2>
      <p>{text}</p>
      {code !== undefined && <p className="code">{code}</p>}
    </article>
  )
}

function Letters({ messages }: { messages: readonly Message[] | undefined }) {
  if (messages?.length === 0) return <p className="quiet">Nothing has been sent yet.</p>
  return (
    <div className="letters">
      {messages?.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </div>
  )
}

/** Everything that the server has sent, the newest first. */
export function OutboxMessages() {
  return <Letters messages={useMessages()} />
}

/** The same at the foot of a page, folded up: the newest message in one line, so that its code is at hand. */
export function OutboxBar() {
  const messages = useMessages()
  const newest = messages?.[0]
  return (
    <aside className="outbox-bar" aria-label="Outbox of the demo">
      <details>
        <summary>
          <b>Outbox</b>
          <span className="quiet">
            {newest ? `${newest.subject} (${newest.to})` : 'Codes that this demo would send arrive here.'}
          </span>
          {newest?.code !== undefined && <span className="code">{newest.code}</span>}
        </summary>
        <p>
          <a href="/outbox">Open it as a page</a>
        </p>
        <Letters messages={messages} />
      </details>
    </aside>
  )
}
