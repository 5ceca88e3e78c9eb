import { RoleBadge } from 'latchkey'
import { useEffect, useRef, useState } from 'react'
import type { StudioView } from '../../server/product/studios.js'
import { ownerRole, roleOf } from './roles.js'
import { Section } from './section.js'
import { type Studios, useStudios } from './use-studios.js'

type Person = StudioView['members'][number]

/** What is asked before something happens that cannot be taken back. */
interface Question {
  words: string
  answer: string
  act: () => Promise<boolean>
  done: string
}

/** Who is in the studios of the user, who owns them, and the ways to give one away or to delete it. */
export function StudiosSection() {
  const studios = useStudios()
  const { read, refresh } = studios
  const [told, setTold] = useState('')
  return (
    <Section title="Studios" description="Who works with you, and who decides about members, plan and invoices.">
      <p role="status" className={told ? 'told' : undefined}>
        {told}
      </p>
      {read.status === 'loading' && <p className="quiet">Loading…</p>}
      {read.status === 'failed' && (
        <p>
          Your studios could not be loaded.{' '}
          <button type="button" className="button" onClick={refresh}>
            Try again
          </button>
        </p>
      )}
      {read.status === 'ready' && read.studios.length === 0 && <p>You are in no studio.</p>}
      {read.status === 'ready' &&
        read.studios.map((studio) => (
          <OneStudio key={studio.id} studio={studio} change={studios.change} tell={setTold} />
        ))}
    </Section>
  )
}

interface OneStudioProps extends Pick<Studios, 'change'> {
  studio: StudioView
  tell: (words: string) => void
}

function OneStudio({ studio, change, tell }: OneStudioProps) {
  const { id, name, owned, members } = studio
  const [question, setQuestion] = useState<Question>()
  const heading = useRef<HTMLHeadingElement>(null)

  async function answer(yes: boolean) {
    setQuestion(undefined)
    if (!question || !yes) return heading.current?.focus()
    const worked = await question.act()
    tell(worked ? question.done : 'That did not work. Try again in a moment.')
    heading.current?.focus()
  }
  const askToGive = (person: Person) =>
    setQuestion({
      words: `Make ${person.name} the owner of ${name}? You stay as a member, and only ${person.name} can give it back.`,
      answer: 'Transfer ownership',
      act: () => change('transfer', { studioId: id, memberId: person.id }),
      done: `${person.name} owns ${name} now.`,
    })
  const askToDelete = () =>
    setQuestion({
      words: `Delete ${name} with all of its invoices and quotes, for everybody in it? Nobody can bring it back.`,
      answer: 'Delete studio',
      act: () => change('delete', { studioId: id }),
      done: `${name} is deleted.`,
    })

  return (
    <article className="studio">
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h3>
      <ul>
        {members.map((person) => (
          <li key={person.id}>
            <p>
              <bdi>{person.name}</bdi> {person.you && <span className="quiet">(you)</span>}{' '}
              <RoleBadge role={roleOf(person.role)} />
              <br />
              <bdi className="quiet">{person.email}</bdi>
            </p>
            {owned && !person.you && person.role !== ownerRole && (
              <button
                type="button"
                className="button"
                aria-label={`Make owner: ${person.name}, ${name}`}
                onClick={() => askToGive(person)}
              >
                Make owner
              </button>
            )}
          </li>
        ))}
      </ul>
      {question && <Ask question={question} onAnswer={answer} />}
      {!owned && <p className="quiet">Its owner decides who is in it.</p>}
      {owned && !question && (
        <button type="button" className="button danger" onClick={askToDelete}>
          Delete {name}…
        </button>
      )}
    </article>
  )
}

function Ask({ question, onAnswer }: { question: Question; onAnswer: (yes: boolean) => void }) {
  const group = useRef<HTMLDivElement>(null)
  // On the question, and not on the button that does it.
  useEffect(() => group.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form
    <div className="ask" role="group" aria-label={question.words} tabIndex={-1} ref={group}>
      <p>{question.words}</p>
      <button type="button" className="button" onClick={() => onAnswer(false)}>
        Cancel
      </button>{' '}
      <button type="button" className="button danger" onClick={() => onAnswer(true)}>
        {question.answer}
      </button>
    </div>
  )
}
