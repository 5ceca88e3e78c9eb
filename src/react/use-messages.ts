'use client'
import { useMemo } from 'react'
import type { Messages } from '../i18n/catalogue.js'
import { commonMessages } from '../i18n/common.js'
import type { Message } from '../i18n/message.js'
import { type Translate, translator } from '../i18n/translate.js'
import { useAccountContext } from './context.js'

/**
 * The words of one component: `t('signOut')`, in the provider's locale, with the host's own words before ours.
 *
 * @param group the component's name in the catalogue
 * @param english its messages, which are what is shown where nobody gave others
 */
export function useMessages<const English extends Readonly<Record<string, Message>>>(
  group: keyof Messages,
  english: English,
): Translate<English> {
  const { locale, messages } = useAccountContext()
  const overrides = messages?.[group]
  return useMemo(() => translator<English>(english, overrides, locale), [english, overrides, locale])
}

export function useCommonMessages(): Translate<typeof commonMessages> {
  return useMessages('common', commonMessages)
}
