'use client'
import type { ReactElement } from 'react'
import { formatPhoneNumber } from '../../core/rules/phone-number.js'
import { ErrorSummary } from '../../react/form/error-summary.js'
import type { FieldProblem } from '../../react/form/index.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { Address } from '../../react/frame/address.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import type { NewFactorForm } from './context.js'
import { Begin, BeginForm, Leave, To } from './index.js'
import { mfaManagerMessages } from './messages.js'

/** Ofcom keeps these numbers free, so that they reach nobody. */
const example = '+44 7700 900123'

const titles = { sms: 'smsTitle', email: 'emailTitle', webauthn: 'webauthnTitle' } as const

/** What the server has to know before it can begin. */
export function BeginPanel(): ReactElement {
  return <BeginForm data-lk-ui="panel">{(begin) => <Fields {...begin} />}</BeginForm>
}

function Fields(begin: NewFactorForm): ReactElement {
  const { form, method, field, unknown } = begin
  const t = useMessages('mfaManager', mfaManagerMessages)
  const common = useCommonMessages()
  const words = useProblemWords()
  const label = t(field)
  const wordsFor = (problems: readonly FieldProblem[]) =>
    method === 'sms' && problems.some(({ code }) => code === 'pattern')
      ? t('needsCode', { example })
      : words.field(problems)
  return (
    <>
      <div>
        <p data-lk-ui="panel-title">{t(titles[method])}</p>
        <p data-lk-ui="field-hint">{t(method === 'webauthn' ? 'webauthnHint' : `${method}Advice`)}</p>
      </div>
      <ErrorSummary form={form} labels={{ [field]: label }} unknown={unknown} fieldWords={wordsFor} />
      <To
        render={(props) => (
          <TextField
            {...props}
            label={label}
            optionalText={field === 'name' ? t('optional') : undefined}
            hint={<Hint {...begin} />}
            error={wordsFor(form.problems(field))}
          />
        )}
      />
      <p role="status" data-lk-ui="field-hint">
        {method === 'webauthn' && begin.pending ? t('webauthnPending') : null}
      </p>
      <Actions>
        <Leave render={(props) => <Button {...props}>{common('cancel')}</Button>} />
        <Begin
          render={(props, { pending }) => (
            <Button {...props} type="submit" variant="primary" pending={pending}>
              {t(method === 'webauthn' ? 'start' : 'send')}
            </Button>
          )}
        />
      </Actions>
    </>
  )
}

/** A country code that was left out is a guess, and so it is shown before a message goes there. */
function Hint({ method, reading }: NewFactorForm): ReactElement | null {
  const t = useMessages('mfaManager', mfaManagerMessages)
  if (method === 'webauthn') return <>{t('nameHint')}</>
  if (method === 'email') return null
  const guessed = reading && 'number' in reading && reading.assumed ? formatPhoneNumber(reading.number) : undefined
  return (
    <Rich parts={guessed ? t.parts('readAs', { number: guessed }) : t.parts('numberHint', { example })}>{Address}</Rich>
  )
}
