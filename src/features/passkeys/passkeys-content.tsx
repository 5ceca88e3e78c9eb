'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { usePasskeysContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { passkeysMessages } from './messages.js'
import type { PasskeysProps } from './passkeys.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure, Unavailable }

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function PasskeysContent({ headingLevel, nextSteps }: PasskeysProps): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  return (
    <Root
      id="passkeys"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="Passkeys">
        <Content nextSteps={nextSteps} />
      </SectionGuard>
    </Root>
  )
}

function Content({ nextSteps }: Pick<PasskeysProps, 'nextSteps'>): ReactElement {
  const feature = usePasskeysContext('Root')
  if (feature.status === 'ready') return <ReadyContent ready={feature} nextSteps={nextSteps} />
  return <NotReady read={feature} parts={parts} />
}
