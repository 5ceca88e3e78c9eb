'use client'
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import type { Challenge, StepUpMethod } from '../../contract/index.js'
import type { OpenFlow } from '../../core/flows/step-up.js'
import { sendsSomething } from '../../core/rules/sends-something.js'
import { errorMessage } from '../../i18n/errors.js'
import { useClient } from '../../react/use-client.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { readCode } from '../../ui/read-code.js'
import { ErrorText } from './error-text.js'
import { stepUpMessages } from './messages.js'
import { methodName } from './method-choice.js'
import { Resend } from './resend.js'
import { SecretField } from './secret-field.js'
import type { StepUpDialogProps } from './step-up-dialog.js'

export interface MethodFormProps extends StepUpDialogProps {
  flow: Extract<OpenFlow, { step: 'entering' }>
}

type Stage = 'ask_first' | 'secret' | 'link' | 'device' | 'leave'

/** What there is to do for a method now: agree to a code being sent, type something, open a link, take a device, or go elsewhere. */
function stageOf(method: StepUpMethod, challenge: Challenge | null): Stage {
  if (method.type === 'passkey' || method.type === 'webauthn') return 'device'
  if (method.type === 'provider' || method.type === 'redirect') return 'leave'
  if (challenge?.method === 'link') return 'link'
  return sendsSomething(method.type) && !challenge ? 'ask_first' : 'secret'
}

/** The proof by one method. What is typed stays in the input until it is accepted, and is then wiped. */
export function MethodForm({ flow, back, begin, submit, resend, cancel }: MethodFormProps): ReactElement {
  const { method, challenge, pending, error, requirement } = flow
  const client = useClient()
  const t = useMessages('stepUp', stepUpMessages)
  const common = useCommonMessages()
  const errors = useErrorMessages()
  const input = useRef<HTMLInputElement>(null)
  const [empty, setEmpty] = useState(false)
  const stage = stageOf(method, challenge)
  const aboutInput = stage === 'secret' && (error?.code === 'invalid_credentials' || error?.code === 'invalid_code')

  useEffect(() => {
    if (error && aboutInput) input.current?.focus()
  }, [error, aboutInput])

  useEffect(() => {
    const field = input.current
    // The field of a code comes when the code has been sent; it is the next thing to do.
    field?.focus()
    const wipe = () => {
      if (field) field.value = ''
    }
    const stop = stage === 'secret' ? client.onWipe(wipe) : undefined
    return () => {
      stop?.()
      wipe()
    }
  }, [client, stage])

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (pending) return
    if (stage === 'ask_first' || stage === 'leave') void begin()
    else if (stage === 'device' || stage === 'link') void submit({})
    else handOver(input.current?.value ?? '')
  }

  function handOver(value: string) {
    const kind = method.type === 'backup_code' ? 'alphanumeric' : (challenge?.alphabet ?? 'digits')
    const secret = method.type === 'password' ? { password: value } : { code: readCode(value, kind) }
    const missing = Object.values(secret).includes('')
    setEmpty(missing)
    if (missing) input.current?.focus()
    else void submit(secret)
  }

  function fieldError(): string | undefined {
    if (empty) return t(method.type === 'password' ? 'checkPassword' : 'checkCode')
    return error && aboutInput ? errorMessage(error, errors) : undefined
  }

  function hint(): string {
    switch (stage) {
      case 'device':
        return t(method.type === 'passkey' ? 'passkeyHint' : 'securityKeyHint')
      case 'leave':
        return t('leaveHint')
      case 'link': {
        const destination = challenge?.destination
        return destination ? t('linkSentTo', { destination }) : t('linkSent')
      }
      case 'ask_first':
      case 'secret':
        return methodName(method, t)
    }
  }

  const labels: Record<Stage, string> = {
    ask_first: t('sendCode'),
    secret: t('confirm'),
    link: t('linkOpened'),
    device: t(method.type === 'passkey' ? 'usePasskey' : 'useSecurityKey'),
    leave: t('leave'),
  }

  return (
    // `post`, so that a submission before the page is ready puts nothing into the address (requirements.md, row 48).
    <form method="post" onSubmit={handleSubmit} data-lk="step-up.form" noValidate>
      {stage === 'secret' ? (
        // Live, because who pressed Enter in the field is in it already, and would hear nothing.
        <div aria-live="assertive">
          <SecretField ref={input} method={method} challenge={challenge} error={fieldError()} />
        </div>
      ) : (
        // Live, because a link is sent while the focus stays on the button.
        <p aria-live="polite">{hint()}</p>
      )}
      <ErrorText error={aboutInput ? null : error} link={stage === 'link'} />
      {challenge ? <Resend challenge={challenge} pending={pending} resend={resend} /> : null}
      <Actions
        note={
          requirement.methods.length > 1 ? (
            <Button variant="quiet" size="small" onClick={back}>
              {t('otherWay')}
            </Button>
          ) : undefined
        }
      >
        <Button onClick={cancel}>{common('cancel')}</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {labels[stage]}
        </Button>
      </Actions>
    </form>
  )
}
