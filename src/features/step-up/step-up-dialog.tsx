'use client'
import type { ReactElement } from 'react'
import type { OpenFlow } from '../../core/flows/step-up.js'
import { LazyBoundary } from '../../react/lazy-boundary.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { stepUpMessages } from './messages.js'
import { MethodChoice } from './method-choice.js'
import { MethodForm } from './method-form.js'
import { placeOf } from './place-of.js'
import { Returned, resumeOf } from './returned.js'
import type { StepUpHandle } from './use-step-up.js'

export interface StepUpDialogProps extends StepUpHandle {
  flow: OpenFlow
}

/** The dialog itself, from the choice of a method to the proof. Loaded when it is first needed. */
export default function StepUpDialog(props: StepUpDialogProps): ReactElement {
  return (
    // One that breaks can take no proof: whoever waits is told that it was called off.
    <LazyBoundary onFail={props.cancel}>
      <OpenDialog {...props} />
    </LazyBoundary>
  )
}

function OpenDialog(props: StepUpDialogProps): ReactElement {
  const { flow, cancel } = props
  const t = useMessages('stepUp', stepUpMessages)
  const common = useCommonMessages()
  const first = flow.round === 1
  const resume = resumeOf(flow)
  const { operation } = flow
  // Gets the focus where nothing had it before: on a page that has just been loaded.
  const place = {
    get current() {
      return placeOf(operation)
    },
  }
  return (
    <Dialog
      {...useRootAttributes()}
      open
      onClose={cancel}
      data-lk="step-up"
      data-step={flow.step}
      fallbackFocusRef={place}
      title={t(resume ? 'resumeTitle' : first ? 'title' : 'another')}
      description={t(resume ? resume.question : first ? 'description' : 'anotherDescription')}
      closeLabel={common('close')}
    >
      <Step {...props} />
      <p role="status" data-lk="step-up.status">
        {flow.pending ? common(flow.slow ? 'stillWorking' : 'working') : null}
      </p>
    </Dialog>
  )
}

function Step(props: StepUpDialogProps): ReactElement {
  const { flow } = props
  switch (flow.step) {
    case 'choosing':
      return <MethodChoice {...props} />
    case 'entering':
      // Another method or another proof is another form, in which nothing of the former one is left.
      return <MethodForm key={`${flow.round}/${flow.method.id}`} {...props} flow={flow} />
    case 'leaving':
      return <Leaving {...props} />
    case 'returned':
    case 'proved':
      return <Returned {...props} flow={flow} />
  }
}

function Leaving({ cancel }: StepUpDialogProps): ReactElement {
  const t = useMessages('stepUp', stepUpMessages)
  const common = useCommonMessages()
  return (
    <>
      <p>{t('leaving')}</p>
      <Actions>
        <Button onClick={cancel}>{common('cancel')}</Button>
      </Actions>
    </>
  )
}
