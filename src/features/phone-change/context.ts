'use client'
import { createContext, useContext } from 'react'
import type { PhoneChange } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { ReadPhoneNumber } from '../../core/rules/phone-number.js'
import type { CodeFormValues } from '../../react/challenge/use-code-form.js'
import type { Form } from '../../react/form/index.js'
import type { Arrivals } from '../../react/use-arrival.js'
import type { PhoneChangeReady, PhoneChangeState } from './state.js'

export interface PhoneChangeContextValue {
  feature: PhoneChangeState
  arrivals: Arrivals
}

export const PhoneChangeContext: React.Context<PhoneChangeContextValue | null> =
  createContext<PhoneChangeContextValue | null>(null)

function use<Value>(context: React.Context<Value | null>, part: string, parent: string): Value {
  const value = useContext(context)
  if (!value) {
    throw new Error(
      `Latchkey: <PhoneChange.${part}> has nothing to belong to. Put it inside of <PhoneChange.${parent}>, at any depth.`,
    )
  }
  return value
}

/** The number that a part belongs to. */
export function usePhoneChangeContext(part: string): PhoneChangeState {
  return use(PhoneChangeContext, part, 'Root').feature
}

export interface PhoneChangeParts {
  /** `null` where there is nothing to do. */
  ready: PhoneChangeReady | null
  arrivals: Arrivals
}

/** The same for parts with which the user does something. */
export function usePhoneChangeParts(part: string): PhoneChangeParts {
  const { feature, arrivals } = use(PhoneChangeContext, part, 'Root')
  return { ready: feature.status === 'ready' ? feature : null, arrivals }
}

/** The form of the new number, as the parts and the markup in it see it. */
export interface NewNumberForm {
  form: Form<{ number: string }>
  pending: PendingIntent | undefined
  /** No answer came, and what was read since then does not say either: it may have worked. */
  unknown: boolean
  /** What is meant by the text as it is now. */
  reading: ReadPhoneNumber
}
export const NewNumberContext: React.Context<NewNumberForm | null> = createContext<NewNumberForm | null>(null)
export const useNewNumber = (part: string): NewNumberForm => use(NewNumberContext, part, 'Form')

/** The form of the code. */
export interface PhoneCodeForm {
  form: Form<CodeFormValues>
  change: PhoneChange
  pending: PendingIntent | undefined
  /** No answer came, and what was read since then does not say either: it may have worked. */
  unknown: boolean
}
export const CodeContext: React.Context<PhoneCodeForm | null> = createContext<PhoneCodeForm | null>(null)
export const useCode = (part: string): PhoneCodeForm => use(CodeContext, part, 'CodeForm')
