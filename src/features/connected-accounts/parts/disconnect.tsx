'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useConnectedAccountsParts, useConnection } from '../context.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface ConnectedAccountsButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** There were too many attempts, and the server will take no other one yet. @selector `[data-blocked]` */
  blocked: boolean
}

export interface ConnectedAccountsDisconnectState extends ConnectedAccountsButtonState {
  /** It cannot go now: say why, in words that the button is described by. @selector `[data-unavailable]` */
  unavailable: boolean
}

export type ConnectedAccountsDisconnectProps = PartProps<'button', ConnectedAccountsDisconnectState>

/**
 * Asks whether the connection of its row shall go; inert while the server would refuse it. Has the focus again when it is
 * kept. Renders a `<button>` element, or nothing where the adapter cannot take any away.
 */
export const ConnectedAccountsDisconnect: ButtonPart<ConnectedAccountsDisconnectProps> = forwardRef<
  HTMLButtonElement,
  ConnectedAccountsDisconnectProps
>(function ConnectedAccountsDisconnect(props, ref) {
  const { id, removable } = useConnection('Disconnect')
  const { ready, arrivals } = useConnectedAccountsParts('Disconnect')
  const declined = ready?.flow.step === 'resting' ? ready.flow.declined : undefined
  const arrival = useArrival<HTMLButtonElement>(arrivals, declined?.kind === 'disconnect' && declined.id === id)
  const ask = ready?.askToDisconnect
  if (!ask) return null
  const pending = ready.disconnecting.has(id)
  const blocked = ready.blocked.disconnect.has(id)
  const unavailable = removable.state === 'unavailable'
  const inert = pending || blocked || unavailable
  return renderPart({
    tag: 'button',
    name: 'connected-accounts.disconnect',
    state: { pending, blocked, unavailable },
    own: { type: 'button', 'aria-disabled': inert || undefined, onClick: inert ? undefined : () => ask(id) },
    props,
    ref: composeRefs(ref, arrival),
  })
})

export type ConnectedAccountsReconnectProps = PartProps<'button', ConnectedAccountsButtonState>

/**
 * Connects the account of its row anew, with what it may do as before. Has the focus again when the user stays. Renders a
 * `<button>` element, or nothing for one that works.
 */
export const ConnectedAccountsReconnect: ButtonPart<ConnectedAccountsReconnectProps> = forwardRef<
  HTMLButtonElement,
  ConnectedAccountsReconnectProps
>(function ConnectedAccountsReconnect(props, ref) {
  const { id, status } = useConnection('Reconnect')
  const { ready, arrivals } = useConnectedAccountsParts('Reconnect')
  const declined = ready?.flow.step === 'resting' ? ready.flow.declined : undefined
  const arrival = useArrival<HTMLButtonElement>(arrivals, declined?.kind === 'leave' && declined.connection === id)
  if (!ready || status === 'active') return null
  const pending = ready.connecting?.connection === id
  const blocked = ready.blocked.connect
  const inert = ready.connecting !== undefined || blocked
  return renderPart({
    tag: 'button',
    name: 'connected-accounts.reconnect',
    state: { pending, blocked },
    own: {
      type: 'button',
      'aria-disabled': inert || undefined,
      onClick: inert ? undefined : () => ready.reconnect(id),
    },
    props,
    ref: composeRefs(ref, arrival),
  })
})
