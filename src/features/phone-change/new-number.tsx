'use client'
import type { ReactElement } from 'react'
import { formatPhoneNumber, type ReadPhoneNumber } from '../../core/rules/phone-number.js'
import { ErrorSummary } from '../../react/form/error-summary.js'
import type { FieldProblem } from '../../react/form/index.js'
import { isTaken } from '../../react/form/is-taken.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { Address } from '../../react/frame/address.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { Back, Form, Number as NumberInput, Submit } from './index.js'
import { phoneChangeMessages } from './messages.js'

/** Ofcom keeps these numbers free, so that they reach nobody. */
const example = '+44 7700 900123'

/** The form of the number. */
export function NewNumber(): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  const common = useCommonMessages()
  const words = useProblemWords()
  const wordsFor = (problems: readonly FieldProblem[]) =>
    problems.some(isTaken)
      ? t('notUsable')
      : problems.some(({ code }) => code === 'pattern')
        ? t('needsCode', { example })
        : words.field(problems)
  return (
    <Form>
      {({ form, reading, unknown }) => (
        <>
          <ErrorSummary form={form} labels={{ number: t('number') }} unknown={unknown} fieldWords={wordsFor} />
          <NumberInput
            render={(props) => (
              <TextField
                {...props}
                label={t('number')}
                hint={<Hint reading={reading} />}
                error={wordsFor(form.problems('number'))}
              />
            )}
          />
          <Actions>
            <Back render={(props) => <Button {...props}>{common('cancel')}</Button>} />
            <Submit
              render={(props, { pending }) => (
                <Button {...props} type="submit" variant="primary" pending={pending}>
                  {t('submit')}
                </Button>
              )}
            />
          </Actions>
        </>
      )}
    </Form>
  )
}

/** A country code that was left out is a guess, and so it is shown before a message goes there. */
function Hint({ reading }: { reading: ReadPhoneNumber }): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  const guessed = 'number' in reading && reading.assumed
  return (
    <Rich
      parts={
        guessed ? t.parts('readAs', { number: formatPhoneNumber(reading.number) }) : t.parts('numberHint', { example })
      }
    >
      {Address}
    </Rich>
  )
}
