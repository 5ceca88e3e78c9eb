'use client'
import type { ReactElement } from 'react'
import type { OpenFlow } from '../../core/flows/step-up.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { ErrorText } from './error-text.js'
import { stepUpMessages } from './messages.js'
import { resumeWords } from './resume-words.js'
import type { StepUpDialogProps } from './step-up-dialog.js'

export interface ReturnedProps extends StepUpDialogProps {
  flow: Extract<OpenFlow, { step: 'returned' | 'proved' }>
}

/**
 * After a trip to the provider: the proof is handed over at a click, because a page load is no wish of the user. The same
 * click goes on with what they were doing, where that could be kept.
 */
export function Returned({ flow, submit, cancel }: ReturnedProps): ReactElement {
  const t = useMessages('stepUp', stepUpMessages)
  const common = useCommonMessages()
  const resume = resumeOf(flow)
  const proved = flow.step === 'proved'
  const link = flow.step === 'returned' && flow.challenge?.method === 'link'
  return (
    <>
      {resume ? null : <p>{t(proved ? 'proved' : 'returned')}</p>}
      <ErrorText error={flow.error} link={link} />
      <Actions>
        {proved ? null : <Button onClick={cancel}>{resume ? t('goOn_not') : common('cancel')}</Button>}
        <Button variant="primary" pending={flow.pending} onClick={proved ? cancel : () => void submit({})}>
          {resume ? t(resume.button) : proved ? common('close') : t('confirm')}
        </Button>
      </Actions>
    </>
  )
}

/** The words for what the user was doing, where the next click goes on with it. */
export function resumeOf(flow: OpenFlow): ReturnType<typeof resumeWords> {
  return flow.step === 'returned' && flow.resumes ? resumeWords(flow.operation) : undefined
}
