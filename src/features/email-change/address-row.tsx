'use client'
import type { ReactElement } from 'react'
import type { Account } from '../../contract/index.js'
import { safeText } from '../../i18n/safe-text.js'
import { useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { MailIcon } from '../../ui/icons/methods.js'
import { Row } from '../../ui/row.js'
import { Current, Edit } from './index.js'
import { emailChangeMessages } from './messages.js'

/** The address as it is. */
export function AddressRow({ email, editable = false }: { email: Account['email']; editable?: boolean }): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  return (
    <div>
      <Row
        as="div"
        icon={<MailIcon />}
        title={email ? <Current title={email.address}>{safeText(email.address, 254).text}</Current> : t('none')}
        badge={
          email ? (
            <Badge tone={email.verified ? 'success' : 'warning'}>
              {t(email.verified ? 'verified' : 'notVerified')}
            </Badge>
          ) : null
        }
        actions={
          editable ? (
            <Edit
              render={(props) => (
                <Button {...props} size="small">
                  {t(email ? 'change' : 'add')}
                </Button>
              )}
            />
          ) : null
        }
      />
    </div>
  )
}
