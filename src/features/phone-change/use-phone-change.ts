'use client'
import { can } from '../../contract/index.js'
import { callingCodeOf } from '../../core/rules/calling-codes.js'
import { homeCallingCode, readPhoneNumber } from '../../core/rules/phone-number.js'
import { useAccountContext } from '../../react/context.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import type { PhoneChangeState } from './state.js'
import { usePhoneFlow } from './use-phone-flow.js'

export interface PhoneChangeOptions {
  /**
   * The country of a number without a country code, as in ISO 3166 (`DE`). Without it, the one of the current number, or
   * of the user's locale.
   */
  country?: string | undefined
}

/**
 * The user's phone number: adding, changing and removing it. Reads `account.get`. Needs an `<AccountProvider>`; renders
 * nothing and knows no words.
 */
export function usePhoneChange({ country }: PhoneChangeOptions = {}): PhoneChangeState {
  const adapter = useClient().adapter()
  const { locale } = useAccountContext()
  const capability = useCapability('phone')
  const { resend, askToRemove, ...flow } = usePhoneFlow()

  if (capability.status !== 'available' && capability.status !== 'unavailable') return capability
  const { account } = capability
  const phone = account.phone ?? null
  if (capability.status === 'unavailable') return { status: 'unavailable', reason: capability.reason, phone }

  function read(text: string) {
    const home = country === undefined ? undefined : callingCodeOf(country.toUpperCase())
    const locales = [account.locale ?? '', ...(typeof navigator === 'undefined' ? [] : navigator.languages), locale]
    return readPhoneNumber(text, home ?? homeCallingCode(phone?.number, locales))
  }

  return {
    status: 'ready',
    phone,
    read,
    ...flow,
    resend: can(adapter, 'phone.resend') ? resend : undefined,
    askToRemove: phone && can(adapter, 'phone.remove') ? askToRemove : undefined,
  }
}
