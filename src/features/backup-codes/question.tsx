'use client'
import { type ReactElement, useId } from 'react'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Confirm, ConfirmNow, Keep } from './index.js'
import { backupCodesMessages } from './messages.js'
import type { BackupCodesReady } from './state.js'

/** Asks before old codes stop working. */
export function Question({ ready: { remaining } }: { ready: BackupCodesReady }): ReactElement {
  const t = useMessages('backupCodes', backupCodesMessages)
  const id = useId()
  const regenerateHint =
    remaining === 'unknown' ? t('regenerateHintUnknown') : t('regenerateHint', { count: remaining })
  return (
    <Confirm aria-labelledby={`${id}-question`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      {(question) => (
        <>
          <div>
            <p data-lk-ui="panel-title" id={`${id}-question`}>
              {t(`${question}Question`)}
            </p>
            <p data-lk-ui="field-hint" id={`${id}-hint`}>
              {question === 'disable' ? t('disableHint') : regenerateHint}
            </p>
          </div>
          <Actions>
            <Keep render={(props) => <Button {...props}>{t('keep')}</Button>} />
            <ConfirmNow
              render={(props, { pending }) => (
                <Button {...props} variant="danger" pending={pending}>
                  {t(question === 'disable' ? 'disableCodes' : 'regenerate')}
                </Button>
              )}
            />
          </Actions>
        </>
      )}
    </Confirm>
  )
}
