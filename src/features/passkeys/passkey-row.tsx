'use client'
import { type ReactElement, useId } from 'react'
import { BrandMark } from '../../react/frame/brand-mark.js'
import { useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { KeyIcon } from '../../ui/icons/methods.js'
import { Row } from '../../ui/row.js'
import { usePasskeyRow } from './context.js'
import { nameOf } from './describe.js'
import { Item, Remove, Rename } from './index.js'
import { KeptNote } from './kept-note.js'
import { passkeysMessages } from './messages.js'
import { PasskeyMeta } from './passkey-meta.js'
import type { PasskeysProps } from './passkeys.js'
import { RemoveQuestion } from './remove-question.js'
import { RenameFields } from './rename-fields.js'
import type { ListedPasskey } from './state.js'

interface PasskeyRowProps {
  passkey: ListedPasskey
  /** Tells it apart from the others. */
  name: string
  nextSteps: NonNullable<PasskeysProps['nextSteps']>
}

/** One passkey, with what the user knows it by. */
export function PasskeyRow({ passkey, name, nextSteps }: PasskeyRowProps): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  const { open } = usePasskeyRow('Item')
  const id = useId()
  const { provider, addedHere, synced, kept } = passkey
  return (
    <Item
      render={
        <Row
          icon={provider ? <BrandMark brand={provider.brand} name={provider.name} /> : <KeyIcon />}
          title={<bdi>{nameOf(passkey, t)}</bdi>}
          badge={
            <>
              {addedHere ? <Badge tone="success">{t('thisDevice')}</Badge> : null}{' '}
              {synced === undefined ? null : <Badge>{t(synced ? 'synced' : 'oneDevice')}</Badge>}
            </>
          }
          meta={<PasskeyMeta passkey={passkey} />}
          actions={
            <span data-lk-ui="button-group">
              <Rename
                aria-label={t('renameNamed', { name })}
                render={(props) => (
                  <Button {...props} size="small" variant="quiet">
                    {t('rename')}
                  </Button>
                )}
              />
              <Remove
                aria-label={t('removeNamed', { name })}
                aria-describedby={kept ? id : undefined}
                render={(props) => (
                  <Button {...props} size="small">
                    {t('remove')}
                  </Button>
                )}
              />
            </span>
          }
        >
          {open === 'rename' ? (
            <RenameFields />
          ) : open === 'remove' ? (
            <RemoveQuestion passkey={passkey} />
          ) : kept ? (
            <KeptNote id={id} kept={kept} nextSteps={nextSteps} />
          ) : null}
        </Row>
      }
    />
  )
}
