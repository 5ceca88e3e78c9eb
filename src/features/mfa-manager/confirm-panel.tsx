'use client'
import { type ReactElement, useId } from 'react'
import type { OpenEnrollment } from '../../core/flows/mfa-enrollment.js'
import { useCodeWords } from '../../react/challenge/use-code-words.js'
import { ErrorSummary } from '../../react/form/error-summary.js'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { Address } from '../../react/frame/address.js'
import { ResendButton } from '../../react/frame/resend-button.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { CodeField } from '../../ui/code-field.js'
import { TextField } from '../../ui/text-field.js'
import { AppSetup } from './app-setup.js'
import { Code, CodeForm, Confirm, Edit, Leave, Name, type ProofForm, Resend } from './index.js'
import { mfaManagerMessages } from './messages.js'

interface ConfirmPanelProps {
  apps: readonly string[] | undefined
  autoSubmit: boolean | undefined
  /** Nothing is on yet, so that this turns it on. */
  first: boolean
}

const titles = { totp: 'totpTitle', push: 'pushTitle', sms: 'smsTitle', email: 'emailTitle' } as const

/** The proof of a new factor, and what the user needs for it. */
export function ConfirmPanel(props: ConfirmPanelProps): ReactElement {
  const id = useId()
  return (
    <CodeForm aria-labelledby={id} data-lk-ui="panel">
      {(proof) => <Fields {...proof} {...props} titleId={id} />}
    </CodeForm>
  )
}

function Fields(props: ProofForm & ConfirmPanelProps & { titleId: string }): ReactElement {
  const { form, enrollment, unknown, first, apps, autoSubmit, titleId } = props
  const t = useMessages('mfaManager', mfaManagerMessages)
  const common = useCommonMessages()
  const problems = useProblemWords()
  const challenge = 'challenge' in enrollment ? enrollment.challenge : undefined
  const { hint, error } = useCodeWords(challenge ?? expiryOf(enrollment))
  const submit = enrollment.method === 'push' ? 'approved' : first ? 'confirm' : 'confirmAnother'
  return (
    <>
      <p data-lk-ui="panel-title" id={titleId}>
        {t(titles[enrollment.method])}
      </p>
      <AppSetup method={enrollment.method} apps={apps} />
      <ErrorSummary
        form={form}
        labels={{ code: t('codeFromApp'), name: t('name') }}
        unknown={unknown}
        fieldWords={error}
      />
      <Code
        autoSubmit={autoSubmit}
        render={(props) => (
          <CodeField
            {...props}
            kind={challenge?.alphabet ?? 'digits'}
            label={<CodeLabel enrollment={enrollment} />}
            hint={hint}
            error={error(form.problems('code'))}
          />
        )}
      />
      {enrollment.method === 'totp' ? (
        <Name
          render={(props) => (
            <TextField
              {...props}
              label={t('name')}
              optionalText={t('optional')}
              hint={t('nameHint')}
              error={problems.field(form.problems('name'))}
            />
          )}
        />
      ) : null}
      {challenge ? <Sent method={enrollment.method} /> : null}
      <Actions>
        <Leave render={(props) => <Button {...props}>{common('cancel')}</Button>} />
        <Confirm
          render={(props, { pending }) => (
            <Button {...props} type="submit" variant="primary" pending={pending}>
              {t(submit)}
            </Button>
          )}
        />
      </Actions>
    </>
  )
}

/** What tells a field of a code that it may be too old by now. */
const expiryOf = (enrollment: OpenEnrollment) =>
  enrollment.method === 'totp'
    ? ({ id: '', channel: 'totp', method: 'code', status: 'sent', expiresAt: enrollment.expiresAt } as const)
    : undefined

function CodeLabel({ enrollment }: { enrollment: OpenEnrollment }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  if (!('challenge' in enrollment)) return <>{t('codeFromApp')}</>
  const { destination } = enrollment.challenge
  return destination ? <Rich parts={t.parts('codeTo', { destination })}>{Address}</Rich> : <>{t('codeSent')}</>
}

function Sent({ method }: { method: OpenEnrollment['method'] }): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  return (
    <div data-lk-ui="proof-actions">
      <Resend
        render={(props, { pending, seconds }) => <ResendButton {...props} pending={pending} seconds={seconds} />}
      />
      <Edit
        render={(props) => (
          <Button {...props} size="small" variant="quiet">
            {t(method === 'sms' ? 'editNumber' : 'editAddress')}
          </Button>
        )}
      />
    </div>
  )
}
