'use client'
import type { ReactElement } from 'react'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Card } from '../../ui/card.js'
import { Notice } from '../../ui/notice.js'
import { Section } from '../../ui/section.js'
import type { AccountInfoProps } from './account-info.js'
import { useAccountInfoContext } from './context.js'
import { FactRow } from './fact-row.js'
import { Facts, Failure, Loading, Root, Status } from './index.js'
import { accountInfoMessages } from './messages.js'
import type { AccountInfoReady } from './state.js'

const parts = { Loading, Failure }

/** The ready-made facts, made of the public parts. Loaded while the server thinks. */
export function AccountInfoContent({ headingLevel, show, roleTones }: AccountInfoProps): ReactElement {
  const t = useMessages('accountInfo', accountInfoMessages)
  return (
    <Root
      id="account"
      show={show}
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="AccountInfo">
        <Content roleTones={roleTones} />
      </SectionGuard>
    </Root>
  )
}

function Content({ roleTones }: Pick<AccountInfoProps, 'roleTones'>): ReactElement {
  const info = useAccountInfoContext('Root')
  if (info.status !== 'ready') return <NotReady read={info} parts={parts} />
  return (
    <Card>
      <Ready info={info} roleTones={roleTones} />
    </Card>
  )
}

function Ready({ info, roleTones }: { info: AccountInfoReady } & Pick<AccountInfoProps, 'roleTones'>): ReactElement {
  const t = useMessages('accountInfo', accountInfoMessages)
  const { refreshError, refreshing, refresh } = info
  return (
    <>
      {refreshError ? (
        <FailureNotice error={refreshError} title={t('stale')} retry={refresh} retrying={refreshing} />
      ) : null}
      <Facts>{(fact) => <FactRow fact={fact} roleTones={roleTones} />}</Facts>
      <Status>
        {({ kind }) =>
          kind === 'copied' ? (
            <Notice tone="success">{t('copied')}</Notice>
          ) : (
            <Notice tone="warning">{t('copyRefused')}</Notice>
          )
        }
      </Status>
    </>
  )
}
