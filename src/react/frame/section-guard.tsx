'use client'
import {
  Component,
  type ReactElement,
  type ReactNode,
  type RefCallback,
  type RefObject,
  useCallback,
  useRef,
} from 'react'
import { AccountError, type AnyAccountError } from '../../contract/index.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { useClient } from '../use-client.js'
import { useCommonMessages } from '../use-messages.js'
import { useReadable } from '../use-readable.js'
import { FailureNotice } from './failure-notice.js'
import { useErrorText } from './use-error-text.js'

/**
 * What every ready-made component stands in. A component that breaks does not take its neighbours with it
 * (requirements.md, row 26); when the session is over, everything is locked with the way back in, and what was typed
 * and is no secret stays (F09); another user finds nothing of the former one.
 */
export function SectionGuard({ name, children }: { name: string; children?: ReactNode }): ReactElement {
  const client = useClient()
  const generation = useReadable(client.generation)
  // So that the words for a failure are there before there is one: afterwards the network may be gone.
  useErrorText()
  const place = useRef<HTMLElement | null>(null)
  return (
    <SessionLock place={place}>
      <Boundary key={generation} name={name} report={client.report} place={place}>
        {children}
      </Boundary>
    </SessionLock>
  )
}

/** Where the section is: it gets the focus when the control that had it is gone and nothing is nearer. */
type Place = RefObject<HTMLElement | null>

function focusOn(place: HTMLElement | null) {
  if (!place || document.activeElement !== document.body) return
  place.tabIndex = -1
  place.focus()
}

function SessionLock({ place, children }: { place: Place; children: ReactNode }) {
  const client = useClient()
  const t = useCommonMessages()
  const ended = useReadable(client.session) === 'ended'
  const wayBack = useRef<HTMLButtonElement>(null)
  const lock = useLock(ended, place, wayBack)
  return (
    <>
      <div role="status" data-lk-ui="lock">
        {ended ? (
          <Notice
            tone="warning"
            title={t('signedOut')}
            actions={
              <Button ref={wayBack} size="small" variant="primary" onClick={() => void client.signInAgain()}>
                {t('signInAgain')}
              </Button>
            }
          >
            {t('signedOutHint')}
          </Notice>
        ) : null}
      </div>
      <div ref={lock} data-lk-ui="locked" data-locked={ended ? '' : undefined}>
        {children}
      </div>
    </>
  )
}

/**
 * Makes the place inert while `locked`. What is inert cannot have the focus, and it would fall to the start of the page:
 * it goes to `wayBack` instead, and returns afterwards (requirements.md, row 33). Gives the ref of the element.
 */
function useLock(locked: boolean, place: Place, wayBack: RefObject<HTMLElement | null>): RefCallback<HTMLElement> {
  const before = useRef<HTMLElement | null>(null)
  return useCallback(
    (node: HTMLElement | null) => {
      place.current = node
      if (!node) return
      const { activeElement } = document
      const unlocks = node.inert && !locked
      // By property and not by attribute, of which React 18 and 19 have different ideas.
      node.inert = locked
      if (locked && activeElement instanceof HTMLElement && node.contains(activeElement)) {
        before.current = activeElement
        wayBack.current?.focus()
      }
      if (!unlocks) return
      if (document.activeElement === document.body) before.current?.focus()
      before.current = null
      focusOn(node)
    },
    [locked, place, wayBack],
  )
}

interface BoundaryProps {
  name: string
  report: (error: AnyAccountError) => void
  place: Place
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { error: AccountError<'provider'> | null }> {
  override state: { error: AccountError<'provider'> | null } = { error: null }

  static getDerivedStateFromError(): { error: AccountError<'provider'> } {
    return { error: new AccountError('provider', {}, { message: 'A component failed to render' }) }
  }

  override componentDidCatch(thrown: unknown): void {
    // The kind alone: the message may hold what was on the page.
    const kind = thrown instanceof Error ? thrown.name : typeof thrown
    this.props.report(new AccountError('provider', {}, { message: `${this.props.name} failed to render: ${kind}` }))
  }

  override componentDidUpdate(_props: BoundaryProps, before: { error: AccountError<'provider'> | null }): void {
    // The button that tried it again is gone, and a new one has come if that was in vain.
    if (before.error && before.error !== this.state.error) focusOn(this.props.place.current)
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <FailureNotice error={error} retry={() => this.setState({ error: null })} /> : this.props.children
  }
}
