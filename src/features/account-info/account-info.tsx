'use client'
import type { ReactElement } from 'react'
import type { RoleTones } from '../../core/rules/tone-of-role.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { accountInfoMessages } from './messages.js'
import type { AccountFactName } from './state.js'

export interface AccountInfoProps {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Which facts, in which order. @defaultValue all: id, roles, mfa, createdAt, updatedAt, lastSignInAt */
  show?: readonly AccountFactName[] | undefined
  /** Colours of roles by their id or name. They mean nothing by themselves. @defaultValue all neutral */
  roleTones?: RoleTones | undefined
}

const useContent = later(() => import('./account-info-content.js'))

/** What is known about the account, to read. Needs an `<AccountProvider>`; renders a `<section>`. */
export function AccountInfo(props: AccountInfoProps): ReactElement {
  const t = useMessages('accountInfo', accountInfoMessages)
  const code = useContent()
  // It is on its way while the code is.
  useReadable(useClient().account)
  if (code.module) return <code.module.AccountInfoContent {...props} />
  return (
    <FeatureFrame
      name="account-info"
      id="account"
      title={t('title')}
      description={t('description')}
      headingLevel={props.headingLevel}
      code={code}
    />
  )
}
