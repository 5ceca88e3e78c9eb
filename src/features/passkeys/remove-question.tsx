'use client'
import { type ReactElement, useId } from 'react'
import { WaysLeft } from '../../react/frame/ways-left.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { usePasskeysParts } from './context.js'
import { alsoDelete, nameOf } from './describe.js'
import { Back, ConfirmRemove, RemoveNow } from './index.js'
import { passkeysMessages } from './messages.js'
import type { ListedPasskey } from './state.js'

/** Asks before a passkey goes, and names the ways to sign in that are left (features.md, N5). */
export function RemoveQuestion({ passkey }: { passkey: ListedPasskey }): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  const { ready } = usePasskeysParts('ConfirmRemove')
  const id = useId()
  return (
    <ConfirmRemove aria-labelledby={`${id}-question`} aria-describedby={`${id}-hint`} data-lk-ui="panel">
      <div>
        <p data-lk-ui="panel-title" id={`${id}-question`}>
          <Rich parts={t.parts('removeQuestion', { name: nameOf(passkey, t) })} />
        </p>
        <div id={`${id}-hint`}>
          <p>
            {t('removeHint')} {alsoDelete(passkey, t)}
          </p>
          <WaysLeft ways={ready?.waysLeft} />
        </div>
      </div>
      <Actions>
        <Back render={(props) => <Button {...props}>{t('keep')}</Button>} />
        <RemoveNow
          render={(props, { pending }) => (
            <Button {...props} variant="danger" pending={pending}>
              {t('removeNow')}
            </Button>
          )}
        />
      </Actions>
    </ConfirmRemove>
  )
}
