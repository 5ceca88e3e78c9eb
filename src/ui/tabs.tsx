'use client'
import * as Radix from '@radix-ui/react-tabs'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { replaceable, type UiComponents } from './components.js'

export interface TabItem {
  value: string
  label: ReactNode
  /** Beside the label. */
  badge?: ReactNode
  /** The panel. While another tab is open it stays in the page, hidden, so that nothing typed is lost; `null`: not yet. */
  content: ReactNode
}

/** Native attributes go to the root `<div>`. */
export interface TabsProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'defaultValue' | 'dir' | 'onChange' | 'style'> {
  /** Name of the tab list. */
  label: string
  items: readonly TabItem[]
  /** The open tab. */
  value: string
  onValueChange: (value: string) => void
  /** Which way the arrow keys go. @default 'ltr' */
  dir?: 'ltr' | 'rtl' | undefined
}

/** Drops the inline styles that Radix gives to its list and panels: server rendered, a strict CSP refuses them. */
const Unstyled = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(function Unstyled(
  { style: _style, ...rest },
  ref,
) {
  return <div {...rest} ref={ref} />
})

/** A link may open a tab that is out of sight where the list is narrow. */
function useTabInSight(list: RefObject<HTMLElement | null>, value: string): void {
  const seen = useRef<string>(undefined)
  useEffect(() => {
    if (seen.current === value) return
    seen.current = value
    const open = list.current?.querySelector('[aria-selected="true"]')
    if (!list.current || !open) return
    const around = list.current.getBoundingClientRect()
    const own = open.getBoundingClientRect()
    // Sideways alone: `scrollIntoView` would move the page as well.
    list.current.scrollLeft += Math.min(0, own.left - around.left) + Math.max(0, own.right - around.right)
  }, [list, value])
}

export const DefaultTabs: UiComponents['Tabs'] = /* @__PURE__ */ forwardRef<HTMLDivElement, TabsProps>(function Tabs(
  { label, items, ...rest },
  ref,
) {
  const list = useRef<HTMLDivElement>(null)
  useTabInSight(list, rest.value)
  return (
    <Radix.Root data-lk-ui="tabs" {...rest} ref={ref}>
      <Radix.List asChild aria-label={label} ref={list}>
        <Unstyled data-lk-ui="tab-list">
          {items.map((item) => (
            <Radix.Trigger key={item.value} value={item.value} data-lk-ui="tab">
              {item.label}
              {item.badge ? <> {item.badge}</> : null}
            </Radix.Trigger>
          ))}
        </Unstyled>
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.value} value={item.value} forceMount asChild>
          <Unstyled data-lk-ui="tab-panel" hidden={item.value !== rest.value}>
            {item.content}
          </Unstyled>
        </Radix.Content>
      ))}
    </Radix.Root>
  )
})

/** One panel at a time, by tabs. Renders a `<div>` with a tab list and panels. */
export const Tabs: UiComponents['Tabs'] = /* @__PURE__ */ replaceable('Tabs', DefaultTabs)
