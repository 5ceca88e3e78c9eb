'use client'
import type { ReactElement } from 'react'
import type { PasswordRule } from '../../core/rules/password-policy.js'
import { useMessages } from '../../react/use-messages.js'
import { CheckIcon } from '../../ui/icons/tones.js'
import { usePasswordForm } from './context.js'
import { Rules, Strength } from './index.js'
import { passwordChangeMessages } from './messages.js'

/** A limit that nobody reaches by accident is told to those who do. */
const isTold = ({ id, limit, met }: PasswordRule) => !(id === 'maxLength' || id === 'maxBytes') || !met || limit < 128

/**
 * What the new password has to be, which of it it is already, and how hard it is to guess. By its id it describes the
 * field: read out with it, and not at every key.
 */
export function PasswordAdvice({ id }: { id: string }): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  const { change } = usePasswordForm('Rules')
  const { breachCheck, history } = change.policy
  return (
    <div id={id} data-lk="password-change.advice">
      <Rules>{(rule) => (isTold(rule) ? <Rule rule={rule} /> : null)}</Rules>
      <Strength>
        {({ score, weakness }) => `${t(`strength${score}`)} ${weakness ? t(`weakness_${weakness}`) : ''}`}
      </Strength>
      {breachCheck ? <p>{t('breachCheck')}</p> : null}
      {history ? <p>{t('history', { count: history })}</p> : null}
    </div>
  )
}

function Rule({ rule: { id, limit, met } }: { rule: PasswordRule }): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  const rule = wordRule()
  return (
    <>
      {met ? <CheckIcon /> : <span data-lk="password-change.unmet" aria-hidden="true" />}
      <span aria-hidden="true">{rule}</span>
      <span data-lk-visually-hidden="">{t(met ? 'ruleMet' : 'ruleUnmet', { rule })}</span>
    </>
  )

  function wordRule(): string {
    switch (id) {
      case 'minLength':
      case 'maxLength':
      case 'maxBytes':
      case 'classes':
        return t(id, { count: limit })
      case 'upper':
      case 'lower':
      case 'digit':
      case 'symbol':
        return t(id)
    }
  }
}
