'use client'
import * as Radix from '@radix-ui/react-dialog'
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Button } from './button.js'
import { replaceable, type UiComponents } from './components.js'
import { CloseIcon } from './icons/controls.js'

/**
 * Native attributes go to the element with the role. It is drawn at the end of the page, over everything, and keeps
 * the colour scheme, direction and language of the place where it is rendered.
 *
 * A press outside does not close it: what was typed would be gone by accident.
 */
export interface DialogProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'onClose' | 'role' | 'style' | 'title' | 'children'> {
  open: boolean
  /** The user wants out, by Escape or by the close button. The owner then sets `open` to false. */
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  /** `alertdialog` for what needs an answer before anything else. @default 'dialog' */
  role?: 'dialog' | 'alertdialog' | undefined
  /** Whether Escape and the close button work. @default true */
  dismissable?: boolean | undefined
  /** Name of the close button. Without it there is none: the dialog then needs a button of its own. */
  closeLabel?: string | undefined
  /** Gets the focus at first, in place of the first control. */
  initialFocusRef?: RefObject<HTMLElement | null> | undefined
  /** Gets the focus afterwards when the control that opened the dialog is gone. */
  fallbackFocusRef?: RefObject<HTMLElement | null> | undefined
  children?: ReactNode
}

interface Surroundings {
  /** What had the focus, and what can have it around that, the nearest first. */
  openers: readonly HTMLElement[]
  theme: 'light' | 'dark' | 'system' | undefined
  dir: string
  lang: string | undefined
}

/** A portal inherits nothing from the place where it is rendered, so that this is read there and carried over. */
function readSurroundings(place: HTMLElement): Surroundings {
  const { colorScheme, direction } = getComputedStyle(place)
  const light = colorScheme.includes('light')
  const dark = colorScheme.includes('dark')
  const openers: HTMLElement[] = []
  const { activeElement, body } = place.ownerDocument
  // Around the dialog's own place as well: it may open by itself, when nothing has the focus.
  for (const start of [activeElement, place]) {
    for (let at = start; at && at !== body; at = at.parentElement) {
      if (at instanceof HTMLElement && (at === activeElement || at.hasAttribute('tabindex'))) openers.push(at)
    }
  }
  return {
    openers,
    theme: dark ? (light ? 'system' : 'dark') : light ? 'light' : undefined,
    dir: direction || 'ltr',
    lang: place.closest('[lang]')?.getAttribute('lang') ?? undefined,
  }
}

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

export const DefaultDialog: UiComponents['Dialog'] = /* @__PURE__ */ forwardRef<HTMLDivElement, DialogProps>(
  function Dialog(
    {
      open,
      onClose,
      title,
      description,
      role = 'dialog',
      dismissable = true,
      closeLabel,
      initialFocusRef,
      fallbackFocusRef,
      dir,
      lang,
      children,
      ...rest
    },
    ref,
  ) {
    const place = useRef<HTMLSpanElement>(null)
    const [surroundings, setSurroundings] = useState<Surroundings | null>(null)
    useBrowserLayoutEffect(() => {
      setSurroundings(open && place.current ? readSurroundings(place.current) : null)
    }, [open])

    function giveFocusBack(event: Event): void {
      event.preventDefault()
      const [opener, ...around] = surroundings?.openers ?? []
      // What is gone or inert by now does not take it.
      for (const target of [opener, fallbackFocusRef?.current, ...around]) {
        target?.focus()
        if (document.activeElement !== document.body) return
      }
    }

    return (
      <>
        <span ref={place} hidden />
        <Radix.Root open={open && surroundings !== null} onOpenChange={() => onClose()}>
          <Radix.Portal>
            {/* Not Radix's overlay: it injects a style element, which a strict CSP refuses. The theme locks the scroll. */}
            <div
              role="presentation"
              data-lk-root=""
              data-lk-ui="dialog-overlay"
              data-lk-theme={surroundings?.theme}
              dir={dir ?? surroundings?.dir}
              lang={lang ?? surroundings?.lang}
              onMouseDown={(event) => {
                // The browser would take the focus away to the page behind.
                if (event.target === event.currentTarget) event.preventDefault()
              }}
            >
              <Radix.Content
                data-lk-ui="dialog"
                {...rest}
                ref={ref}
                role={role}
                onEscapeKeyDown={(event) => {
                  if (!dismissable) event.preventDefault()
                }}
                onInteractOutside={(event) => event.preventDefault()}
                onOpenAutoFocus={(event) => {
                  if (!initialFocusRef?.current) return
                  event.preventDefault()
                  initialFocusRef.current.focus()
                }}
                onCloseAutoFocus={giveFocusBack}
              >
                <div data-lk-ui="dialog-header">
                  <Radix.Title data-lk-ui="dialog-title">{title}</Radix.Title>
                  {description ? (
                    <Radix.Description data-lk-ui="dialog-description">{description}</Radix.Description>
                  ) : null}
                </div>
                {children}
                {/* Last, so that the first control of the content has the focus at first. */}
                {dismissable && closeLabel ? (
                  <div data-lk-ui="dialog-close">
                    <Button
                      variant="quiet"
                      size="small"
                      icon={<CloseIcon />}
                      aria-label={closeLabel}
                      onClick={() => onClose()}
                    />
                  </div>
                ) : null}
              </Radix.Content>
            </div>
          </Radix.Portal>
        </Radix.Root>
      </>
    )
  },
)

/** A question or a form over the page. Import this file lazily: it brings 14 kB of Radix. Renders a `<div>` element. */
export const Dialog: UiComponents['Dialog'] = /* @__PURE__ */ replaceable('Dialog', DefaultDialog)
