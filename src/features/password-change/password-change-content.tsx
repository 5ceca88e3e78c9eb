'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { usePasswordChangeContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { passwordChangeMessages } from './messages.js'
import type { PasswordChangeProps } from './password-change.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure, Unavailable }

/** The ready-made form, made of the public parts. Loaded while the server thinks. */
export function PasswordChangeContent({ headingLevel, confirm = false }: PasswordChangeProps): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  return (
    <Root
      id="password"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="PasswordChange">
        <Content confirm={confirm} />
      </SectionGuard>
    </Root>
  )
}

function Content({ confirm }: { confirm: boolean }): ReactElement {
  const change = usePasswordChangeContext('Root')
  if (change.status === 'ready') return <ReadyContent change={change} confirm={confirm} />
  return <NotReady read={change} parts={parts} />
}
