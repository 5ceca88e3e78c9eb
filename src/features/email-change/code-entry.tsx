'use client'
import type { ReactElement } from 'react'
import { challengeMessages } from '../../i18n/challenge.js'
import { useCodeWords } from '../../react/challenge/use-code-words.js'
import { ErrorSummary } from '../../react/form/error-summary.js'
import { Address } from '../../react/frame/address.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { CodeField } from '../../ui/code-field.js'
import { useEmailChangeParts } from './context.js'
import { Code, CodeForm, Verify } from './index.js'
import { emailChangeMessages } from './messages.js'
import { nextProof } from './next-proof.js'
import type { ProofProps } from './proof.js'
import { ResendProof } from './resend-proof.js'

/** The form of one code. */
export function CodeEntry({ challenge, address, alone }: ProofProps): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  const words = useMessages('challenge', challengeMessages)
  const { hint, error } = useCodeWords(challenge)
  const isNext = nextProof(useEmailChangeParts('Code').ready)?.challenge.id === challenge.id
  const isNew = challenge.role === 'new'
  const label = alone ? 'codeTo' : isNew ? 'codeToNew' : 'codeToCurrent'
  return (
    <CodeForm>
      {({ form, unknown }) => (
        <>
          <ErrorSummary form={form} labels={{ code: words('code') }} unknown={unknown} fieldWords={error} />
          <Code
            render={(props) => (
              <CodeField
                {...props}
                kind={challenge.alphabet ?? 'digits'}
                label={<Rich parts={t.parts(label, { email: address })}>{Address}</Rich>}
                hint={hint}
                error={error(form.problems('code'))}
              />
            )}
          />
          <div data-lk-ui="proof-actions">
            <Verify
              render={(props, { pending }) => (
                <Button {...props} type="submit" variant={isNext ? 'primary' : 'secondary'} pending={pending}>
                  {t(alone ? 'confirm' : isNew ? 'confirmNew' : 'confirmCurrent')}
                </Button>
              )}
            />
            <ResendProof challenge={challenge} address={address} alone={alone} />
          </div>
        </>
      )}
    </CodeForm>
  )
}
