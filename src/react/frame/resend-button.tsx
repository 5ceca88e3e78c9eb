'use client'
import { forwardRef, useEffect, useId, useState } from 'react'
import { challengeMessages } from '../../i18n/challenge.js'
import { Button, type ButtonProps } from '../../ui/button.js'
import { useMessages } from '../use-messages.js'

export interface ResendButtonProps extends Omit<ButtonProps, 'children' | 'size' | 'variant'> {
  /** Whole seconds until the server will send another one. */
  seconds: number
  /** What was sent. @defaultValue 'code' */
  what?: 'code' | 'link' | undefined
}

/**
 * Sends a new code or link, from the moment on at which the server will. The seconds run down for the eye; a screen reader
 * hears them rounded up to tens, and once that the time has come (requirements.md, row 67).
 */
export const ResendButton: React.ForwardRefExoticComponent<ResendButtonProps & React.RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, ResendButtonProps>(function ResendButton({ seconds, what = 'code', ...props }, ref) {
    const t = useMessages('challenge', challengeMessages)
    const id = useId()
    const waiting = seconds > 0
    const [waited, setWaited] = useState(waiting)
    useEffect(() => {
      // oxlint-disable-next-line react/set-state-in-effect -- remembers that there was something to wait for
      if (waiting) setWaited(true)
    }, [waiting])
    return (
      <span data-lk-ui="resend">
        <Button
          {...props}
          ref={ref}
          size="small"
          variant="quiet"
          aria-disabled={waiting || props['aria-disabled']}
          aria-describedby={waiting ? id : undefined}
        >
          {t(what === 'link' ? 'resendLink' : 'resend')}
        </Button>
        {waiting ? (
          <>
            <span aria-hidden="true" data-lk-ui="resend-in">
              {t('resendIn', { count: seconds })}
            </span>
            <span id={id} data-lk-visually-hidden="">
              {t('resendIn', { count: Math.ceil(seconds / 10) * 10 })}
            </span>
          </>
        ) : null}
        <span role="status" data-lk-visually-hidden="">
          {waited && !waiting ? t('resendNow') : null}
        </span>
      </span>
    )
  })
