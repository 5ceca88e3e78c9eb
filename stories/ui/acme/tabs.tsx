import { forwardRef, type KeyboardEvent, useId } from 'react'
import type { Props } from './props.js'

export const AcmeTabs = forwardRef<HTMLDivElement, Props<'Tabs'>>(function AcmeTabs(
  { label, items, value, onValueChange, dir, ...rest },
  ref,
) {
  const id = useId()
  const open = items.find((item) => item.value === value)

  function walk(event: KeyboardEvent) {
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const step = event.key === forward ? 1 : event.key === back ? -1 : 0
    const next = items[(items.findIndex((item) => item.value === value) + step + items.length) % items.length]
    if (step === 0 || !next) return
    onValueChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }

  return (
    <div {...rest} ref={ref} dir={dir}>
      <div role="tablist" aria-label={label} className="acme-tabs">
        {items.map((item) => (
          <button
            key={item.value}
            id={`${id}-${item.value}`}
            type="button"
            role="tab"
            className="acme-tab"
            aria-selected={item.value === value}
            aria-controls={item.value === value ? `${id}-panel` : undefined}
            tabIndex={item.value === value ? 0 : -1}
            onClick={() => onValueChange(item.value)}
            onKeyDown={walk}
          >
            {item.label} {item.badge}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} tabIndex={0}>
        {open?.content}
      </div>
    </div>
  )
})
