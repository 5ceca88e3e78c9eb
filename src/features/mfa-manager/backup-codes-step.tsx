'use client'
import type { ReactElement } from 'react'
import { CodesPanel } from '../../react/codes/codes-panel.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { useMfaManagerParts } from './context.js'
import { Codes } from './index.js'
import { mfaManagerMessages } from './messages.js'
import type { MfaManagerProps } from './mfa-manager.js'
import { nameOfFactor } from './words.js'

/** The backup codes that came with a factor: shown once it counts, and until they are saved. */
export function BackupCodesStep(props: Pick<MfaManagerProps, 'productName' | 'onUnsavedChange'>): ReactElement | null {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const { ready } = useMfaManagerParts('Codes')
  if (ready?.flow.step !== 'saving') return null
  const name = nameOfFactor(ready.flow.added.factor, t)
  const { codes, saved } = ready
  return (
    <Codes
      render={({ ref }) => (
        <CodesPanel {...props} ref={ref} source={codes} onDone={saved}>
          <Rich parts={t.parts('codesHint', { name })} />
        </CodesPanel>
      )}
    />
  )
}
