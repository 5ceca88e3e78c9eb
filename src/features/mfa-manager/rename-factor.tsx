'use client'
import type { ReactElement } from 'react'
import { ErrorSummary } from '../../react/form/error-summary.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { Leave, NewName, RenameForm, SaveName } from './index.js'
import { mfaManagerMessages } from './messages.js'

/** The form to name a factor, in its row. */
export function RenameFactor({ name }: { name: string }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const common = useCommonMessages()
  const words = useProblemWords()
  return (
    <RenameForm aria-label={t('renameNamed', { name })} data-lk-ui="panel">
      {({ form, unknown }) => (
        <>
          <ErrorSummary form={form} labels={{ name: t('newName') }} unknown={unknown} />
          <NewName
            render={(props) => <TextField {...props} label={t('newName')} error={words.field(form.problems('name'))} />}
          />
          <Actions>
            <Leave render={(props) => <Button {...props}>{common('cancel')}</Button>} />
            <SaveName
              render={(props, { pending }) => (
                <Button {...props} type="submit" variant="primary" pending={pending}>
                  {t('save')}
                </Button>
              )}
            />
          </Actions>
        </>
      )}
    </RenameForm>
  )
}
