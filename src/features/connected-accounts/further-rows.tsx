'use client'
import type { ReactElement } from 'react'
import type { ManagedBy } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { safeText } from '../../i18n/safe-text.js'
import { BrandMark } from '../../react/frame/brand-mark.js'
import { useMessages } from '../../react/use-messages.js'
import { ExternalIcon } from '../../ui/icons/controls.js'
import { Link } from '../../ui/link.js'
import { Row } from '../../ui/row.js'
import type { ElsewhereLink } from './connected-accounts.js'
import { connectedAccountsMessages } from './messages.js'

/** Who signs the user in, when the user has no say in it (requirements.md, row 106). */
export function ManagedRow({ managedBy }: { managedBy: ManagedBy }): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const { name, url } = managedBy
  const href = safeUrl(url)
  return (
    <ul>
      <Row
        data-lk="connected-accounts.managed"
        icon={<BrandMark brand={name.trim().toLowerCase()} name={name} />}
        title={<bdi>{safeText(name).text}</bdi>}
        meta={t('managed')}
        actions={
          href ? (
            <Link variant="button" href={href} aria-label={t('manageThere', { name })}>
              {t('open')}
            </Link>
          ) : undefined
        }
      />
    </ul>
  )
}

/** Something that is connected on another page of the host's. */
export function ElsewhereRow({ link }: { link: ElsewhereLink }): ReactElement {
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const href = safeUrl(link.href)
  return (
    <Row
      icon={<ExternalIcon />}
      title={<bdi>{link.label}</bdi>}
      meta={link.description ? <bdi>{link.description}</bdi> : undefined}
      actions={
        href ? (
          <Link variant="button" href={href} aria-label={t('openName', { name: link.label })}>
            {t('open')}
          </Link>
        ) : undefined
      }
    />
  )
}
