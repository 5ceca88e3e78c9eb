'use client'
import { forwardRef, type ReactNode, type RefAttributes, useId } from 'react'
import type { OneTime } from '../../core/one-time.js'
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
import { CodesRoot } from './parts/root.js'
import { CodesStatus } from './parts/status.js'
import type { CodesExport, CodesOutcome } from './state.js'
import { useSheet } from './use-sheet.js'

export interface CodesPanelProps {
  /** Where the codes are. It is emptied when the user is done. */
  source: OneTime<readonly string[]>
  /** The user has saved the codes, and they are gone. */
  onDone: () => void
  /** The product, as it stands in the file and on paper. @defaultValue the host of the page */
  productName?: string | undefined
  /** When the codes were made, as ISO-8601. @defaultValue now */
  generatedAt?: string | undefined
  /** The ways to save them, in the order of their buttons. @defaultValue download, print, copy */
  exports?: readonly CodesExport[] | undefined
  /** Codes are shown that the user has not said to have saved: hold your tabs and your router. */
  onUnsavedChange?: ((unsaved: boolean) => void) | undefined
  /** Below the title, in place of what the codes are for. */
  children?: ReactNode
}

const buttons = {
  download: { Part: CodesDownload, Icon: DownloadIcon },
  print: { Part: CodesPrint, Icon: PrintIcon },
  copy: { Part: CodesCopy, Icon: CopyIcon },
} as const

const everyExport = Object.keys(buttons) as readonly CodesExport[]

/**
 * Codes that are shown once, with the ways to save them. It stays until the user has said that they are saved, and takes
 * the focus when the ref is told to. Renders a `<div role="group">`, or nothing without codes.
 */
export const CodesPanel: React.ForwardRefExoticComponent<CodesPanelProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  CodesPanelProps
>(function CodesPanel(props, ref) {
  const { productName, generatedAt, exports = everyExport, children, ...root } = props
  const t = useMessages('codes', codesMessages)
  const id = useId()
  const sheet = useSheet(productName, generatedAt)
  return (
    <CodesRoot
      {...root}
      {...{ sheet, exports, ref }}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-intro`}
      data-lk-ui="panel"
    >
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
      <CodesStatus>{({ kind }) => <SaveNotice kind={kind} fileName={sheet.fileName} />}</CodesStatus>
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
    </CodesRoot>
  )
})

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
