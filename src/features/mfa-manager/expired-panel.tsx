'use client'
import { type ReactElement, useId } from 'react'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { BeginAgain, Expired, Leave } from './index.js'
import { mfaManagerMessages } from './messages.js'

/** An enrolment that ended without a proof, and the way to a new one. */
export function ExpiredPanel(): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const common = useCommonMessages()
  const id = useId()
  return (
    <Expired aria-labelledby={`${id}-title`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      <div>
        <p data-lk-ui="panel-title" id={`${id}-title`}>
          {t('expiredTitle')}
        </p>
        <p data-lk-ui="field-hint" id={`${id}-hint`}>
          {t('expiredHint')}
        </p>
      </div>
      <Actions>
        <Leave render={(props) => <Button {...props}>{common('cancel')}</Button>} />
        <BeginAgain
          render={(props, { pending }) => (
            <Button {...props} variant="primary" pending={pending}>
              {t('beginAgain')}
            </Button>
          )}
        />
      </Actions>
    </Expired>
  )
}
