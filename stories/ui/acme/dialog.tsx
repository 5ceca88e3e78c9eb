import { forwardRef, type RefObject, useEffect, useId, useRef } from 'react'
import { AcmeButton } from './controls.js'
import type { Props } from './props.js'

/** On the browser's own `<dialog>`: it keeps the focus inside, and gives it back by itself. */
export const AcmeDialog = forwardRef<HTMLDivElement, Props<'Dialog'>>(function AcmeDialog(
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
    children,
    ...rest
  },
  ref,
) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    element.showModal()
    initialFocusRef?.current?.focus()
    return () => {
      element.close()
      focusIfLost(fallbackFocusRef)
    }
  }, [open, initialFocusRef, fallbackFocusRef])

  return (
    <dialog
      ref={dialog}
      role={role}
      className="acme acme-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        if (dismissable) onClose()
      }}
    >
      {open ? (
        <div {...rest} ref={ref}>
          <h2 id={`${id}-title`}>{title}</h2>
          {description ? <p id={`${id}-description`}>{description}</p> : null}
          {children}
          {dismissable && closeLabel ? (
            <AcmeButton variant="quiet" onClick={() => onClose()}>
              {closeLabel}
            </AcmeButton>
          ) : null}
        </div>
      ) : null}
    </dialog>
  )
})

/** What opened the dialog may be gone, and the focus with it. */
function focusIfLost(fallback: RefObject<HTMLElement | null> | undefined): void {
  if (document.activeElement === document.body) fallback?.current?.focus()
}
