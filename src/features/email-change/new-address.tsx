'use client'
import type { ReactElement } from 'react'
import { ErrorSummary } from '../../react/form/error-summary.js'
import type { FieldProblem } from '../../react/form/index.js'
import { isTaken } from '../../react/form/is-taken.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { Back, Form, NewEmail, Submit } from './index.js'
import { emailChangeMessages } from './messages.js'

/** The form of the new address. */
export function NewAddress(): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  const common = useCommonMessages()
  const words = useProblemWords()
  /** "Taken" would tell that somebody has an account (requirements.md, row 65). */
  const wordsFor = (problems: readonly FieldProblem[]) =>
    problems.some(isTaken) ? t('notUsable') : words.field(problems)
  return (
    <Form>
      {({ form, unknown }) => (
        <>
          <ErrorSummary form={form} labels={{ newEmail: t('newEmail') }} unknown={unknown} fieldWords={wordsFor} />
          <NewEmail
            render={(props) => (
              <TextField
                {...props}
                label={t('newEmail')}
                hint={t('newEmailHint')}
                error={wordsFor(form.problems('newEmail'))}
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
