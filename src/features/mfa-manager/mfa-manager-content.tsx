'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { useMfaManagerContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { mfaManagerMessages } from './messages.js'
import type { MfaManagerProps } from './mfa-manager.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure, Unavailable }

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function MfaManagerContent(props: MfaManagerProps): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  return (
    <Root
      id="mfa"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={props.headingLevel} />}
    >
      <SectionGuard name="MfaManager">
        <Content {...props} />
      </SectionGuard>
    </Root>
  )
}

function Content(props: MfaManagerProps): ReactElement {
  const feature = useMfaManagerContext('Root')
  if (feature.status === 'ready') return <ReadyContent {...props} ready={feature} />
  return <NotReady read={feature} parts={parts} rows={2} />
}
