'use client'
import type { ReactElement } from 'react'
import type { PhoneChange } from '../../contract/index.js'
import { formatPhoneNumber } from '../../core/rules/phone-number.js'
import { challengeMessages } from '../../i18n/challenge.js'
import { useCodeWords } from '../../react/challenge/use-code-words.js'
import { ErrorSummary } from '../../react/form/error-summary.js'
import { Address } from '../../react/frame/address.js'
import { ResendButton } from '../../react/frame/resend-button.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { CodeField } from '../../ui/code-field.js'
import type { PhoneCodeForm } from './context.js'
import { Back, Code, CodeForm, Edit, Resend, Verify } from './index.js'
import { phoneChangeMessages } from './messages.js'

/** A number that waits for its code, and the ways out. */
export function PendingNumber(): ReactElement {
  return <CodeForm data-lk-ui="panel">{(code) => <Fields {...code} />}</CodeForm>
}

function Fields({ form, change, unknown }: PhoneCodeForm): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  const words = useMessages('challenge', challengeMessages)
  const common = useCommonMessages()
  const { hint, error } = useCodeWords(change.challenge)
  return (
    <>
      <div>
        <p data-lk-ui="panel-title">
          <Rich parts={t.parts('pending', { number: formatPhoneNumber(change.number) })}>{Address}</Rich>
        </p>
        <p data-lk-ui="field-hint">{t('pendingHint')}</p>
      </div>
      <ErrorSummary form={form} labels={{ code: words('code') }} unknown={unknown} fieldWords={error} />
      <Code
        render={(props) => (
          <CodeField
            {...props}
            kind={change.challenge?.alphabet ?? 'digits'}
            label={<CodeLabel change={change} />}
            hint={hint}
            error={error(form.problems('code'))}
          />
        )}
      />
      <div data-lk-ui="proof-actions">
        <Verify
          render={(props, { pending }) => (
            <Button {...props} type="submit" variant="primary" pending={pending}>
              {t('confirm')}
            </Button>
          )}
        />
        <Resend
          render={(props, { pending, seconds }) => <ResendButton {...props} pending={pending} seconds={seconds} />}
        />
      </div>
      <p data-lk-ui="field-hint">{t('notReceived')}</p>
      <Actions>
        <Edit
          render={(props) => (
            <Button {...props} size="small" variant="quiet">
              {t('other')}
            </Button>
          )}
        />
        <Back
          render={(props) => (
            <Button {...props} size="small" variant="quiet">
              {common('cancel')}
            </Button>
          )}
        />
      </Actions>
    </>
  )
}

function CodeLabel({ change }: { change: PhoneChange }): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  return <Rich parts={t.parts('codeTo', { number: formatPhoneNumber(change.number) })}>{Address}</Rich>
}
