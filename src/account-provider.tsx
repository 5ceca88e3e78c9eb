'use client'
import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { AccountAdapter, AccountPolicy, AnyAccountError } from './contract/index.js'
import type { AccountClientConfig } from './core/client-types.js'
import type { Timing } from './core/timing.js'
import { StepUp } from './features/step-up/index.js'
import type { MessageOverrides } from './i18n/catalogue.js'
import { AccountContext, type AccountContextValue, type ClientHolder } from './react/account-context.js'
import { accountResource } from './react/account-resource.js'
import { type UiComponents, UiProvider } from './ui/components.js'

export interface AccountProviderProps {
  /** The back end. A new object of the same `id` is the same back end, so that it need not be kept stable. */
  adapter: AccountAdapter
  /** A BCP 47 tag for words, dates and numbers. @defaultValue 'en' */
  locale?: string | undefined
  /** @defaultValue 'ltr' */
  dir?: 'ltr' | 'rtl' | undefined
  /** Words in place of ours: a whole catalogue from `latchkey/locales/<tag>`, or some of them. */
  messages?: MessageOverrides | undefined
  /** Visual elements in place of ours. */
  components?: Partial<UiComponents> | undefined
  /** Makes the adapter's rules stricter or worded differently; never hides what the server decides. */
  policy?: AccountPolicy | undefined
  /** When a call counts as slow, and when it is given up, in milliseconds. @defaultValue 4,000 and 15,000 */
  timing?: Partial<Timing> | undefined
  /** The user ended this session here: go to your sign-in page. Called once. */
  onSignedOut?: (() => void) | undefined
  /** Takes the user to a URL that the adapter gave, already checked. @defaultValue `location.assign` */
  onNavigate?: ((url: string) => void) | undefined
  /** What went wrong, for your logs. Holds nothing that the user typed. */
  onError?: ((error: AnyAccountError) => void) | undefined
  /**
   * The session ended elsewhere, and the user wants to go on here: sign them in, and resolve when it is done.
   * @defaultValue `onSignedOut`
   */
  onReauthenticate?: (() => void | Promise<void>) | undefined
  /** In place of our step-up dialog: one of your own that uses `useStepUp`, or `null` for none. */
  stepUp?: ReactNode
  children?: ReactNode
}

const loadStepUpParsers = async () => {
  const { parseStepUpRequirement, parseStepUpStep, parseStepUpResult } = await import('./schemas/step-up.js')
  return { requirement: parseStepUpRequirement, step: parseStepUpStep, result: parseStepUpResult }
}

// On a server there is nothing to measure, and React warns.
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** Gives every component below it the adapter, the words and the look. Renders no element of its own. */
export function AccountProvider(props: AccountProviderProps): ReactElement {
  const { adapter, locale = 'en', dir = 'ltr', messages, policy, components, timing, children } = props
  const { onSignedOut, onNavigate, onError, onReauthenticate, stepUp = <StepUp /> } = props

  const config: AccountClientConfig = {
    adapter,
    timing,
    account: accountResource,
    loadStepUpParsers,
    onSignedOut,
    onNavigate,
    onError,
    onReauthenticate,
  }
  const [holder] = useState<ClientHolder>(() => ({ config, client: null, onCreate: new Set() }))
  useBrowserLayoutEffect(() => {
    holder.config = config
    holder.client?.update(config)
  })

  const value = useMemo<AccountContextValue>(
    () => ({ holder, locale, dir, messages, policy }),
    [holder, locale, dir, messages, policy],
  )
  const content = (
    <AccountContext.Provider value={value}>
      {children}
      {stepUp}
    </AccountContext.Provider>
  )
  return components ? <UiProvider components={components}>{content}</UiProvider> : content
}
