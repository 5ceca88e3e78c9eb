'use client'
import type { ReactElement } from 'react'
import { FailureNotice } from '../../react/frame/failure-notice.js'
import { LoadingRows } from '../../react/frame/loading-rows.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
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

function Content({ roleTones }: Pick<AccountInfoProps, 'roleTones'>): ReactElement | null {
  const info = useAccountInfoContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (info.status === 'failed' && info.error.code === 'session_expired') return null
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      {info.status === 'ready' ? <Ready info={info} roleTones={roleTones} /> : null}
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
