'use client'
import type { ReactElement } from 'react'
import { accountName, providerName } from '../../core/rules/connection-names.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import type { WayIn } from '../../core/rules/ways-in.js'
import { waysInMessages } from '../../i18n/ways-in.js'
import { Link } from '../../ui/link.js'
import { Rich } from '../rich.js'
import { useCommonMessages, useMessages } from '../use-messages.js'
import type { KnownWaysIn } from '../use-ways-in.js'

/** Nobody reads more before they press a button. */
const maxShown = 6

/** Names the ways to sign in that are left when one goes (features.md, N5). `undefined` while they are being read. */
export function WaysLeft({ ways }: { ways: KnownWaysIn | undefined }): ReactElement {
  const t = useMessages('waysIn', waysInMessages)
  const common = useCommonMessages()
  if (!ways) return <p data-lk-ui="ways-left">{common('loading')}</p>
  const { left, unknown } = ways
  if (left.length === 0) return <p data-lk-ui="ways-left">{t(unknown.length > 0 ? 'uncertain' : 'noneKnown')}</p>
  return (
    <div data-lk-ui="ways-left">
      <p>{t('left')}</p>
      <ul>
        {left.slice(0, maxShown).map((way) => (
          <li key={keyOf(way)}>
            <WayName way={way} providers={ways.providers} />
          </li>
        ))}
        {left.length > maxShown ? <li>{t('more', { count: left.length - maxShown })}</li> : null}
      </ul>
    </div>
  )
}

function keyOf(way: WayIn): string {
  if (way.kind === 'passkey') return `passkey ${way.passkey.id}`
  return way.kind === 'connection' ? `connection ${way.connection.id}` : way.kind
}

function WayName({ way, providers }: { way: WayIn } & Pick<KnownWaysIn, 'providers'>): ReactElement {
  const t = useMessages('waysIn', waysInMessages)
  switch (way.kind) {
    case 'password':
      return <>{t('password')}</>
    case 'passkey': {
      const name = way.passkey.name?.trim()
      return name ? <Rich parts={t.parts('passkeyNamed', { name })} /> : <>{t('passkey')}</>
    }
    case 'connection': {
      const provider = providerName(way.connection.provider, providers)
      const account = accountName(way.connection)
      return (
        <Rich parts={account ? t.parts('account', { provider, account }) : [{ param: 'provider', text: provider }]} />
      )
    }
    case 'managed':
      return <Rich parts={t.parts('managed', { name: way.managedBy.name })} />
  }
}

/** Where the user can add a way to sign in; what is absent is not offered. */
export interface WaysToAdd {
  password?: string | undefined
  passkeys?: string | undefined
  connections?: string | undefined
}

const words = { password: 'setPassword', passkeys: 'addPasskey', connections: 'connectAccount' } as const

/** What to do when the only way to sign in is not to go. Renders links, or nothing when the host gave none. */
export function AddWaysIn({ to }: { to: WaysToAdd }): ReactElement | null {
  const t = useMessages('waysIn', waysInMessages)
  const offered = (['password', 'passkeys', 'connections'] as const).flatMap((way) => {
    const href = safeUrl(to[way])
    return href ? [{ way, href }] : []
  })
  if (offered.length === 0) return null
  return (
    <span data-lk-ui="button-group">
      {offered.map(({ way, href }) => (
        <Link key={way} href={href}>
          {t(words[way])}
        </Link>
      ))}
    </span>
  )
}
