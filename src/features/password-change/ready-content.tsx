'use client'
import type { ReactElement } from 'react'
import { EffectsWords } from '../../react/frame/effects-words.js'
import { Progress } from '../../react/frame/progress.js'
import { useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Card } from '../../ui/card.js'
import { Notice } from '../../ui/notice.js'
import { Again, Form, Status } from './index.js'
import { passwordChangeMessages } from './messages.js'
import { PasswordFields } from './password-fields.js'
import type { PasswordChangeOutcome, PasswordChangeReady } from './state.js'

interface ReadyContentProps {
  change: PasswordChangeReady
  confirm: boolean
}

/** The form, or what it came to. */
export function ReadyContent({ change, confirm }: ReadyContentProps): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  return (
    <Card>
      <Status>{(outcome) => <OutcomeNotice outcome={outcome} />}</Status>
      <Form>
        <PasswordFields confirm={confirm} />
      </Form>
      {change.outcome ? (
        <Actions>
          <Again render={(props) => <Button {...props}>{t('again')}</Button>} />
        </Actions>
      ) : null}
      <Progress intents={[change.pending]} />
    </Card>
  )
}

/** What the back end reports, and nothing more. */
function OutcomeNotice({ outcome }: { outcome: PasswordChangeOutcome }): ReactElement {
  const t = useMessages('passwordChange', passwordChangeMessages)
  if (outcome.kind === 'leaving') return <Notice tone="info" title={t('leaving')} />
  if (outcome.kind === 'set') {
    return (
      <Notice tone="success" title={t('wasSet')}>
        {t('setDone')}
      </Notice>
    )
  }
  const { effects, wantedOthersEnded } = outcome
  if (!wantedOthersEnded || effects?.otherSessions === 'ended') {
    return (
      <Notice tone="success" title={t('changed')}>
        <EffectsWords effects={effects} />
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={t('changed')}>
      {t(effects?.otherSessions === 'kept' ? 'othersNotEnded' : 'othersUnknown')}
    </Notice>
  )
}
