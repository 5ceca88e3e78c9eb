'use client'
import type { ReactElement } from 'react'
import { Address } from '../../react/frame/address.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Cancel, Challenges, Change, Edit } from './index.js'
import { emailChangeMessages } from './messages.js'
import { Proof } from './proof.js'

/** A change that waits for its proofs: which are given, which are not, and the ways out. */
export function PendingChange({ current }: { current: string | undefined }): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  return (
    <Change data-lk-ui="panel">
      {({ newEmail, challenges }) => {
        const done = challenges.filter(({ status }) => status === 'verified').length
        return (
          <>
            <div>
              <p data-lk-ui="panel-title">
                <Rich parts={t.parts('pending', { email: newEmail })}>{Address}</Rich>
              </p>
              <p data-lk-ui="field-hint">
                {current === undefined ? (
                  t('stillNone')
                ) : (
                  <Rich parts={t.parts('stillCurrent', { email: current })}>{Address}</Rich>
                )}
              </p>
              {challenges.length > 1 ? (
                <p data-lk-ui="panel-note">{t('progress', { done, total: challenges.length })}</p>
              ) : null}
            </div>
            <Challenges>
              {(challenge) => (
                <Proof
                  challenge={challenge}
                  address={challenge.role === 'new' ? newEmail : (current ?? challenge.destination ?? '')}
                  alone={challenges.length === 1}
                />
              )}
            </Challenges>
            <p data-lk-ui="field-hint">{t('notReceived')}</p>
            <Actions>
              <Edit
                render={(props) => (
                  <Button {...props} size="small" variant="quiet">
                    {t('other')}
                  </Button>
                )}
              />
              <Cancel
                render={(props, { pending }) => (
                  <Button {...props} size="small" variant="quiet" pending={pending}>
                    {t('cancel')}
                  </Button>
                )}
              />
            </Actions>
          </>
        )
      }}
    </Change>
  )
}
