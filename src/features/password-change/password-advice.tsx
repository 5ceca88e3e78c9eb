'use client'
import type { ReactElement } from 'react'
import type { PasswordRule } from '../../core/rules/password-policy.js'
import { useMessages } from '../../react/use-messages.js'
import { CheckIcon } from '../../ui/icons/tones.js'
import { usePasswordForm } from './context.js'
import { Rules, Strength } from './index.js'
import { passwordChangeMessages } from './messages.js'

/** A greatest length that is far away is told to those who come that far. */
const isTold = ({ id, limit, met }: PasswordRule, typed: boolean) =>
  !(id === 'maxLength' || id === 'maxBytes') || limit <= 32 || (typed && !met)

/**
 * What the new password has to be, which of it it is already, and how hard it is to guess. By its id it describes the
 * field: read out with it, and not at every key.
 */
export function PasswordAdvice({ id }: { id: string }): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  const { change, strength } = usePasswordForm('Rules')
  const { breachCheck, history } = change.policy
  return (
    <div id={id} data-lk="password-change.advice">
      <Rules>{(rule) => (isTold(rule, strength !== undefined) ? <Rule rule={rule} /> : null)}</Rules>
      <Strength>
        {({ score, weakness }) => (
          <>
            <strong>{t(`strength${score}`)}</strong> {weakness ? t(`weakness_${weakness}`) : null}
          </>
        )}
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
