'use client'
import type { ReactElement } from 'react'
import type { OpenEnrollment } from '../../core/flows/mfa-enrollment.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { CopyIcon } from '../../ui/icons/controls.js'
import { Link } from '../../ui/link.js'
import { CopyKey, OpenApp, QrCode, SetupKey } from './index.js'
import { mfaManagerMessages } from './messages.js'
import { nameApps } from './words.js'

interface AppSetupProps {
  method: OpenEnrollment['method']
  apps: readonly string[] | undefined
}

/** What has to get into the app of the user: as a picture, as a key, and as a link. Nothing of it is in React. */
export function AppSetup({ method, apps }: AppSetupProps): ReactElement | null {
  const t = useMessages('mfaManager', mfaManagerMessages)
  if (method !== 'totp' && method !== 'push') return null
  const named = nameApps(apps, t)
  const hint = method === 'push' ? t('pushHint') : named ? t('totpHint', { apps: named }) : t('totpHintPlain')
  return (
    <>
      <p data-lk-ui="field-hint">{hint}</p>
      <div data-lk-ui="app-setup">
        <QrCode aria-label={t(method === 'push' ? 'pushQr' : 'qr')} />
        {method === 'totp' ? (
          <div>
            <p data-lk-ui="field-hint">{t('cannotScan')}</p>
            <SetupKey data-lk-ui="secret" />
            <div data-lk-ui="button-group">
              <CopyKey
                render={(props) => (
                  <Button {...props} size="small" icon={<CopyIcon />}>
                    {t('copyKey')}
                  </Button>
                )}
              />
              <OpenApp
                render={(props) => (
                  <Link {...props} href="otpauth://totp/">
                    {t('openApp')}
                  </Link>
                )}
              />
            </div>
          </div>
        ) : null}
      </div>
    </>
  )
}
