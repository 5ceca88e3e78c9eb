'use client'
import { createContext, useContext } from 'react'
import type { MfaFactor } from '../../contract/index.js'
import type { ReadPhoneNumber } from '../../core/rules/phone-number.js'
import type { SmallForm } from '../../react/form/use-small-form.js'
import type { Arrivals } from '../../react/use-arrival.js'
import type { Unavailable } from '../../react/use-capability.js'
import type { MfaManagerReady, MfaManagerState } from './state.js'

export interface MfaManagerContextValue {
  feature: MfaManagerState
  arrivals: Arrivals
}

export const MfaManagerContext: React.Context<MfaManagerContextValue | null> =
  createContext<MfaManagerContextValue | null>(null)

function use<Value>(context: React.Context<Value | null>, part: string, parent: string): Value {
  const value = useContext(context)
  if (!value) {
    throw new Error(
      `Latchkey: <MfaManager.${part}> has nothing to belong to. Put it inside of <MfaManager.${parent}>, at any depth.`,
    )
  }
  return value
}

/** The second factors that a part belongs to. */
export const useMfaManagerContext = (part: string): MfaManagerState => use(MfaManagerContext, part, 'Root').feature

export interface MfaManagerParts {
  /** `null` where there is nothing to do. */
  ready: MfaManagerReady | null
  arrivals: Arrivals
}

/** The same for parts with which the user does something. */
export function useMfaManagerParts(part: string): MfaManagerParts {
  const { feature, arrivals } = use(MfaManagerContext, part, 'Root')
  return { ready: feature.status === 'ready' ? feature : null, arrivals }
}

/** One factor, as its own parts see it. */
export interface FactorItem {
  factor: MfaFactor
  /** Why it cannot go now. */
  kept: Unavailable | undefined
}
export const FactorContext: React.Context<FactorItem | null> = createContext<FactorItem | null>(null)
export const useFactor = (part: string): FactorItem => use(FactorContext, part, 'Factors')

/** A form, as the parts and the markup in it see it. */
export interface FormPart<Name extends string> {
  form: SmallForm<Name>
  pending: boolean
  blocked: boolean
  /** No answer came, and what was read since then does not say either: it may have worked. */
  unknown: boolean
}

/** What the server has to know first, as it calls it. */
export type NewFactorField = 'number' | 'address' | 'name'

/** The form for it. */
export interface NewFactorForm extends FormPart<NewFactorField> {
  field: NewFactorField
  method: 'sms' | 'email' | 'webauthn'
  /** What is meant by the number as it is now. */
  reading: ReadPhoneNumber | undefined
}
export const BeginContext: React.Context<NewFactorForm | null> = createContext<NewFactorForm | null>(null)
export const useBegin = (part: string): NewFactorForm => use(BeginContext, part, 'BeginForm')

export const CodeContext: React.Context<FormPart<'code' | 'name'> | null> = createContext<FormPart<
  'code' | 'name'
> | null>(null)
export const useCode = (part: string): FormPart<'code' | 'name'> => use(CodeContext, part, 'CodeForm')

export const RenameContext: React.Context<FormPart<'name'> | null> = createContext<FormPart<'name'> | null>(null)
export const useRename = (part: string): FormPart<'name'> => use(RenameContext, part, 'RenameForm')
