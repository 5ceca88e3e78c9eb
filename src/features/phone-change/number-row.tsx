'use client'
import type { ReactElement } from 'react'
import { useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { PhoneIcon } from '../../ui/icons/devices.js'
import { Row } from '../../ui/row.js'
import { Current, Edit, Remove } from './index.js'
import { phoneChangeMessages } from './messages.js'
import type { PhoneChangeReady } from './state.js'

interface NumberRowProps {
  phone: PhoneChangeReady['phone']
  editable?: boolean
}

/** The number as it is. */
export function NumberRow({ phone, editable = false }: NumberRowProps): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  return (
    <div>
      <Row
        as="div"
        icon={<PhoneIcon />}
        title={phone ? <Current /> : t('none')}
        badge={
          phone ? (
            <Badge tone={phone.verified ? 'success' : 'warning'}>
              {t(phone.verified ? 'verified' : 'notVerified')}
            </Badge>
          ) : null
        }
        actions={editable ? <NumberActions exists={phone !== null} /> : null}
      />
    </div>
  )
}

function NumberActions({ exists }: { exists: boolean }): ReactElement {
  const t = useMessages('phoneChange', phoneChangeMessages)
  return (
    <span data-lk-ui="button-group">
      <Remove
        aria-label={t('removeNumber')}
        render={(props) => (
          <Button {...props} size="small" variant="quiet">
            {t('remove')}
          </Button>
        )}
      />
      <Edit
        aria-label={exists ? t('changeNumber') : undefined}
        render={(props) => (
          <Button {...props} size="small">
            {t(exists ? 'change' : 'add')}
          </Button>
        )}
      />
    </span>
  )
}
