'use client'
import type { ReactElement } from 'react'
import { AccountError } from '../../contract/index.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import type { Later } from '../later.js'
import { useRootAttributes } from '../use-root-attributes.js'
import { FailureNotice } from './failure-notice.js'
import { LoadingRows } from './loading-rows.js'

export interface FeatureFrameProps {
  /** The `data-lk` of the feature's root: `session-list`. */
  name: string
  /** The fragment that leads to it: `sessions`. */
  id: string
  title: string
  description: string
  headingLevel: 2 | 3 | 4 | undefined
  /** The code of the feature, which is not there yet. */
  code: Later<unknown>
  /** How many rows it will have, as far as that can be known. */
  rows?: number | undefined
}

/**
 * A ready-made component until its code is there: its heading, and a place for what is to come. So a page stands at
 * once, and what it reads is on its way at the same time as the code that shows it.
 */
export function FeatureFrame(props: FeatureFrameProps): ReactElement {
  const { name, id, title, description, headingLevel, code, rows } = props
  return (
    <Section
      id={id}
      {...useRootAttributes()}
      data-lk={name}
      data-status={code.failed ? 'failed' : 'loading'}
      title={title}
      description={description}
      level={headingLevel}
    >
      <Card>
        {code.failed ? (
          <FailureNotice error={new AccountError('network', {})} retry={code.retry} />
        ) : (
          <LoadingRows rows={rows} />
        )}
      </Card>
    </Section>
  )
}
