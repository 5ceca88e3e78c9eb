import { render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { AccountProvider, type AccountProviderProps } from 'latchkey'
import type { AccountAdapter } from 'latchkey/contract'
import { type ReactElement, type ReactNode, StrictMode } from 'react'
import type { ActionResult } from '../../src/core/action.js'
import { useAction } from '../../src/react/use-action.js'
import { useResource } from '../../src/react/use-resource.js'
import { changePassword, revoke, sessionIds } from '../core/support.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../src/features/step-up/step-up-dialog.js'
import '../../src/i18n/errors.js'

/** Under StrictMode, as every test of a component is. */
export function renderIn(
  adapter: AccountAdapter,
  children: ReactNode,
  props: Partial<AccountProviderProps> = {},
): ReturnType<typeof render> & { user: UserEvent; again: (props?: Partial<AccountProviderProps>) => void } {
  const page = (more: Partial<AccountProviderProps>): ReactElement => (
    <StrictMode>
      <AccountProvider adapter={adapter} {...props} {...more}>
        {children}
      </AccountProvider>
    </StrictMode>
  )
  const user = userEvent.setup()
  const rendered = render(page({}))
  return { ...rendered, user, again: (more = {}) => rendered.rerender(page(more)) }
}

async function tell(onResult: Listener | undefined, result: Promise<ActionResult<unknown>>): Promise<void> {
  const value = await result
  onResult?.(value)
}
type Listener = (result: ActionResult<unknown>) => void

/** A list of ids that can be ended: the smallest feature there is. */
export function Sessions({ onResult }: { onResult?: Listener }): ReactElement {
  const { state } = useResource(sessionIds)
  const { pending, run } = useAction(revoke)
  if (state.status !== 'ready') return <p>{state.status}</p>
  return (
    <ul>
      {state.data.map((id) => (
        <li key={id}>
          <button type="button" onClick={() => tell(onResult, run({ id }))}>
            End {id}
          </button>
          {pending.get(id)?.phase}
        </li>
      ))}
    </ul>
  )
}

/** A form with a secret, as a feature has it. */
export function PasswordForm({ onResult }: { onResult?: Listener }): ReactElement {
  const { pending, run } = useAction(changePassword)
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const text = (name: string) => {
          const value = form.get(name)
          return typeof value === 'string' ? value : ''
        }
        await tell(onResult, run({ currentPassword: text('current'), newPassword: text('new') }))
      }}
    >
      <input name="current" aria-label="Current password" type="password" />
      <input name="new" aria-label="New password" type="password" />
      <button type="submit">Change</button>
      <output>{pending.get('')?.phase}</output>
    </form>
  )
}

/** The step-up dialog, when it is open. */
export const findDialog = (): Promise<HTMLElement> =>
  screen.findByRole('dialog', { name: /Confirm that|One more|You’re back/ })
