'use client'
import { forwardRef, useEffect, useRef } from 'react'
import type { OneTimeSource } from '../../../core/one-time.js'
import { OneTimeLink, type OneTimeLinkProps } from '../../../react/one-time/one-time-link.js'
import { type OneTimePictureProps, oneTimePicture } from '../../../react/one-time/one-time-picture.js'
import { OneTimeText, type OneTimeTextProps } from '../../../react/one-time/one-time-text.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { useMfaManagerParts } from '../context.js'
import type { MfaSetup } from '../state.js'

/** Where the secret of the enrolment is, and whether it has a key; `null` in the other steps. */
function useSetup(part: string): { source: OneTimeSource<MfaSetup>; hasKey: boolean } | null {
  const { ready } = useMfaManagerParts(part)
  const enrollment = ready?.flow.step === 'confirming' ? ready.flow.enrollment : undefined
  if (!ready || !enrollment || 'challenge' in enrollment) return null
  return { source: ready.setup, hasKey: enrollment.method === 'totp' }
}

const Picture = /* @__PURE__ */ oneTimePicture<MfaSetup>()

const draw = async ({ uri }: MfaSetup) => (await import('../draw-qr.js')).drawQr(uri)

export type MfaManagerQrCodeProps = Omit<OneTimePictureProps<MfaSetup>, 'source' | 'draw' | 'name'>

/**
 * What the app of the user scans: drawn past React, black on white with a quiet zone. Renders a `<div role="img">`
 * element, which needs a name, around an `<svg>`; nothing where there is nothing to scan.
 */
export const MfaManagerQrCode: React.ForwardRefExoticComponent<
  MfaManagerQrCodeProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, MfaManagerQrCodeProps>(function MfaManagerQrCode(props, ref) {
  const setup = useSetup('QrCode')
  return setup && <Picture {...props} ref={ref} name="mfa-manager.qr-code" source={setup.source} draw={draw} />
})

export type MfaManagerSetupKeyProps = Omit<OneTimeTextProps, 'source' | 'text' | 'name'>

/**
 * The same as a key to type, in groups of four. It is selected when it could not be copied. Renders a `<span>` element, or
 * nothing where there is no key.
 */
export const MfaManagerSetupKey: React.ForwardRefExoticComponent<
  MfaManagerSetupKeyProps & React.RefAttributes<HTMLSpanElement>
> = forwardRef<HTMLSpanElement, MfaManagerSetupKeyProps>(function MfaManagerSetupKey(props, ref) {
  const setup = useSetup('SetupKey')
  const { ready } = useMfaManagerParts('SetupKey')
  const element = useRef<HTMLSpanElement>(null)
  const refused = ready?.outcome?.kind === 'copy_refused' ? ready.outcome.id : undefined
  useEffect(() => {
    if (refused !== undefined && element.current) getSelection()?.selectAllChildren(element.current)
  }, [refused])
  if (!setup?.hasKey) return null
  const { source } = setup
  return (
    <OneTimeText
      {...props}
      ref={composeRefs<HTMLSpanElement>(element, ref)}
      name="mfa-manager.setup-key"
      source={source}
      text={() =>
        source
          .read()
          ?.secret?.match(/.{1,4}/g)
          ?.join(' ')
      }
    />
  )
})

export type MfaManagerOpenAppProps = Omit<OneTimeLinkProps, 'source' | 'scheme' | 'to' | 'name'>

/** Opens an authenticator app on this device. Renders an `<a>` element, or nothing where there is no key for one. */
export const MfaManagerOpenApp: React.ForwardRefExoticComponent<
  MfaManagerOpenAppProps & React.RefAttributes<HTMLAnchorElement>
> = forwardRef<HTMLAnchorElement, MfaManagerOpenAppProps>(function MfaManagerOpenApp(props, ref) {
  const setup = useSetup('OpenApp')
  if (!setup?.hasKey) return null
  const { source } = setup
  const to = () => source.read()?.uri
  return (
    <OneTimeLink {...props} ref={ref} name="mfa-manager.open-app" scheme="otpauth://totp/" source={source} to={to} />
  )
})
