'use client'
import { type ReactElement, useId } from 'react'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { ConfirmTurnOff, Leave, TurnOffNow } from './index.js'
import { mfaManagerMessages } from './messages.js'

/** Asks before all factors go. */
export function TurnOffQuestion(): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const id = useId()
  return (
    <ConfirmTurnOff aria-labelledby={`${id}-question`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      <div>
        <p data-lk-ui="panel-title" id={`${id}-question`}>
          {t('turnOffQuestion')}
        </p>
        <p data-lk-ui="field-hint" id={`${id}-hint`}>
          {t('turnOffHint')}
        </p>
      </div>
      <Actions>
        <Leave render={(props) => <Button {...props}>{t('keepOn')}</Button>} />
        <TurnOffNow
          render={(props, { pending }) => (
            <Button {...props} variant="danger" pending={pending}>
              {t('turnOff')}
            </Button>
          )}
        />
      </Actions>
    </ConfirmTurnOff>
  )
}
