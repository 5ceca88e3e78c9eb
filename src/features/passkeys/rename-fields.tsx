'use client'
import type { ReactElement } from 'react'
import { ErrorSummary } from '../../react/form/error-summary.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { Back, Name, RenameForm, Save } from './index.js'
import { passkeysMessages } from './messages.js'

/** The form of another name. */
export function RenameFields(): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  const common = useCommonMessages()
  const words = useProblemWords()
  return (
    <RenameForm data-lk-ui="panel">
      {({ form, unknown }) => (
        <>
          <ErrorSummary form={form} labels={{ name: t('newName') }} unknown={unknown} />
          <Name
            render={(props) => (
              <TextField
                {...props}
                label={t('newName')}
                hint={t('newNameHint')}
                error={words.field(form.problems('name'))}
              />
            )}
          />
          <Actions>
            <Back render={(props) => <Button {...props}>{common('cancel')}</Button>} />
            <Save
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
