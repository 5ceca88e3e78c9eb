'use client'
import { type ReactElement, useId } from 'react'
import { formatPhoneNumber } from '../../core/rules/phone-number.js'
import { Address } from '../../react/frame/address.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Back, ConfirmRemove, RemoveNow } from './index.js'
import { phoneChangeMessages } from './messages.js'

/** Asks before the number goes. */
export function RemoveQuestion({ number = '' }: { number: string | undefined }): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  const id = useId()
  return (
    <ConfirmRemove aria-labelledby={`${id}-question`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      <div>
        <p data-lk-ui="panel-title" id={`${id}-question`}>
          <Rich parts={t.parts('removeQuestion', { number: formatPhoneNumber(number) })}>{Address}</Rich>
        </p>
        <p data-lk-ui="field-hint" id={`${id}-hint`}>
          {t('removeHint')}
        </p>
      </div>
      <Actions>
        <Back render={(props) => <Button {...props}>{t('keep')}</Button>} />
        <RemoveNow
          render={(props, { pending }) => (
            <Button {...props} variant="danger" pending={pending}>
              {t('removeNumber')}
            </Button>
          )}
        />
      </Actions>
    </ConfirmRemove>
  )
}
