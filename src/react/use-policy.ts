'use client'
import { useMemo } from 'react'
import type { AccountPolicy } from '../contract/index.js'
import { mergePolicy } from '../core/rules/merge-policy.js'
import { useAccountContext } from './context.js'
import { policyResource } from './policy-resource.js'
import { useClient } from './use-client.js'
import { useOptionalResource } from './use-resource.js'

export type PolicyState = { status: 'loading'; slow: boolean } | { status: 'ready'; policy: AccountPolicy }

/** There are rules, and nobody knows which: the strictest ones, where there is such a thing (requirements.md, row 12). */
const unreadable: AccountPolicy = {
  passwordChange: { current: 'required', otherSessions: 'always_end' },
  mfa: { sms: 'off' },
}
const silent: AccountPolicy = {}

/**
 * The adapter's policy, made stricter by the provider's. An absent rule means that the server decides. A policy that
 * could not be read stops nobody: the strictest is assumed, and the error went to `onError`.
 */
export function usePolicy(): PolicyState {
  const { policy: host } = useAccountContext()
  const { state } = useOptionalResource(policyResource, useClient().adapter().policy !== undefined)
  const server = state?.status === 'ready' ? state.data : state?.status === 'failed' ? unreadable : silent
  const policy = useMemo(() => mergePolicy(server, host), [server, host])
  return state?.status === 'loading' ? { status: 'loading', slow: state.slow } : { status: 'ready', policy }
}
