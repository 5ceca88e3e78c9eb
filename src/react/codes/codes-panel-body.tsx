'use client'
import { type ReactElement, type ReactNode } from 'react'
import { codesMessages } from '../../i18n/codes.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { CopyIcon, DownloadIcon, PrintIcon } from '../../ui/icons/controls.js'
import { Notice } from '../../ui/notice.js'
import { useMessages } from '../use-messages.js'
import { useCodesContext } from './context.js'
import { CodesAcknowledge, CodesDone } from './parts/done.js'
import { CodesCopy, CodesDownload, CodesPrint } from './parts/exports.js'
import { CodesList } from './parts/list.js'
import { CodesStatus } from './parts/status.js'
import type { CodesOutcome } from './state.js'

const buttons = {
  download: { Part: CodesDownload, Icon: DownloadIcon },
  print: { Part: CodesPrint, Icon: PrintIcon },
  copy: { Part: CodesCopy, Icon: CopyIcon },
} as const

interface CodesPanelBodyProps {
  /** Begins the ids of the title (`-title`) and of what is below it (`-intro`), which name and describe the panel. */
  id: string
  fileName: string
  /** Below the title, in place of what the codes are for. */
  children?: ReactNode
}

/** What stands in the panel of codes that are shown once. */
export function CodesPanelBody({ id, fileName, children }: CodesPanelBodyProps): ReactElement {
  const t = useMessages('codes', codesMessages)
  const { exports } = useCodesContext('List')
  return (
    <>
      <div>
        <p data-lk-ui="panel-title" id={`${id}-title`}>
          {t('title')}
        </p>
        <p data-lk-ui="field-hint" id={`${id}-intro`}>
          {children ?? t('intro')}
        </p>
      </div>
      <CodesList aria-label={t('list')} />
      <div data-lk-ui="button-group">
        {exports.map((way) => {
          const { Part, Icon } = buttons[way]
          return (
            <Part
              key={way}
              render={(given) => (
                <Button {...given} size="small" icon={<Icon />}>
                  {t(way)}
                </Button>
              )}
            />
          )
        })}
      </div>
      <CodesStatus>{({ kind }) => <SaveNotice kind={kind} fileName={fileName} />}</CodesStatus>
      <SavedChoice />
      <Actions>
        <CodesDone
          render={(given) => (
            <Button {...given} variant="primary">
              {t('done')}
            </Button>
          )}
        />
      </Actions>
    </>
  )
}

const words = {
  copied: 'copied',
  copy_refused: 'copyRefused',
  printed: 'printed',
  print_failed: 'printFailed',
  download_failed: 'downloadFailed',
} as const

function SaveNotice({ kind, fileName }: { kind: CodesOutcome['kind']; fileName: string }) {
  const t = useMessages('codes', codesMessages)
  const failed = kind === 'copy_refused' || kind === 'download_failed' || kind === 'print_failed'
  return (
    <Notice tone={failed ? 'warning' : 'success'}>
      {kind === 'downloaded' ? t('downloaded', { fileName }) : t(words[kind])}
    </Notice>
  )
}

function SavedChoice() {
  const t = useMessages('codes', codesMessages)
  const { acknowledge } = useCodesContext('Acknowledge')
  return (
    <CodesAcknowledge
      render={({ ref }, { checked, missing }) => (
        <Choice
          ref={ref}
          multiple
          label={t('beforeClosing')}
          error={missing ? t('notSaved') : undefined}
          options={[{ value: 'saved', label: t('saved') }]}
          value={checked ? ['saved'] : []}
          onValueChange={(chosen) => acknowledge(chosen.includes('saved'))}
        />
      )}
    />
  )
}
