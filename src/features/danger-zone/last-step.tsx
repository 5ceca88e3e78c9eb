'use client'
import { type ReactElement, useId } from 'react'
import { ErrorSummary } from '../../react/form/error-summary.js'
import type { FieldProblem } from '../../react/form/index.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { Back, Confirm, DeleteNow, Form, Phrase } from './index.js'
import { dangerZoneMessages } from './messages.js'
import { ModeWords } from './mode-words.js'
import type { DangerZoneReady } from './state.js'

/** Asks once more, and for the phrase where there is one. */
export function LastStep({ zone }: { zone: DangerZoneReady }): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  const words = useProblemWords()
  const id = useId()
  const { form, mode, phrase = '' } = zone
  const wordsFor = (problems: readonly FieldProblem[]) =>
    problems.length > 0 && problems.every(({ code }) => code === 'pattern' || code === 'invalid')
      ? t('phraseWrong', { phrase })
      : words.field(problems)
  return (
    <Confirm aria-labelledby={`${id}-question`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      <div>
        <p data-lk-ui="panel-title" id={`${id}-question`}>
          {t('question')}
        </p>
        <p id={`${id}-hint`}>
          <ModeWords zone={zone} />
        </p>
      </div>
      <Form>
        <ErrorSummary
          form={form}
          labels={{ confirm: t('phrase', { phrase }) }}
          fieldWords={wordsFor}
          unknown={zone.unclear}
        />
        <Phrase
          render={(props) => (
            <TextField
              {...props}
              label={<Rich parts={t.parts('phrase', { phrase })}>{({ text }) => <code dir="auto">{text}</code>}</Rich>}
              error={wordsFor(form.problems('confirm'))}
            />
          )}
        />
        <Actions>
          <Back render={(props) => <Button {...props}>{t('keepAccount')}</Button>} />
          <DeleteNow
            render={(props, { pending }) => (
              <Button {...props} type="submit" variant="danger" pending={pending}>
                {t(mode === 'confirm_by_email' ? 'sendLink' : 'deleteNow')}
              </Button>
            )}
          />
        </Actions>
      </Form>
    </Confirm>
  )
}
