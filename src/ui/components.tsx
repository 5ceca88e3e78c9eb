'use client'
import {
  type ComponentType,
  createContext,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useContext,
} from 'react'
import type { ActionsProps } from './actions.js'
import type { AvatarProps } from './avatar.js'
import type { BadgeProps } from './badge.js'
import type { ButtonProps } from './button.js'
import type { CardProps } from './card.js'
import type { ChoiceProps } from './choice.js'
import type { CodeFieldProps } from './code-field.js'
import type { DialogProps } from './dialog.js'
import type { LinkProps } from './link.js'
import type { MeterProps } from './meter.js'
import type { NoticeProps } from './notice.js'
import type { PasswordFieldProps } from './password-field.js'
import type { RowProps } from './row.js'
import type { SectionProps } from './section.js'
import type { SkeletonProps } from './skeleton.js'
import type { SwitchProps } from './switch.js'
import type { TabsProps } from './tabs.js'
import type { TextFieldProps } from './text-field.js'

/** What a host gives in place of one of our elements: a component that takes the same props and forwards its ref. */
export type UiElement<Props, Element> = ComponentType<Props & RefAttributes<Element>>

/** Every visual element of the ready-made components, by name. A host replaces any of them, once for all components. */
export interface UiComponents {
  Actions: UiElement<ActionsProps, HTMLDivElement>
  Avatar: UiElement<AvatarProps, HTMLSpanElement>
  Badge: UiElement<BadgeProps, HTMLSpanElement>
  Button: UiElement<ButtonProps, HTMLButtonElement>
  Card: UiElement<CardProps, HTMLDivElement>
  Choice: UiElement<ChoiceProps, HTMLInputElement | HTMLSelectElement>
  CodeField: UiElement<CodeFieldProps, HTMLInputElement>
  Dialog: UiElement<DialogProps, HTMLDivElement>
  Link: UiElement<LinkProps, HTMLAnchorElement>
  Meter: UiElement<MeterProps, HTMLDivElement>
  Notice: UiElement<NoticeProps, HTMLDivElement>
  PasswordField: UiElement<PasswordFieldProps, HTMLInputElement>
  Row: UiElement<RowProps, HTMLElement>
  Section: UiElement<SectionProps, HTMLElement>
  Skeleton: UiElement<SkeletonProps, HTMLDivElement>
  Switch: UiElement<SwitchProps, HTMLButtonElement>
  Tabs: UiElement<TabsProps, HTMLDivElement>
  TextField: UiElement<TextFieldProps, HTMLInputElement>
}

const UiContext = /* @__PURE__ */ createContext<Partial<UiComponents>>({})

export interface UiProviderProps {
  /** The host's own elements. What is absent stays ours. Keep the object stable: a new one renders everything anew. */
  components: Partial<UiComponents>
  children?: ReactNode
}

/** Puts the host's elements in place of ours for everything below it. */
export function UiProvider({ components, children }: UiProviderProps): ReactElement {
  return <UiContext.Provider value={components}>{children}</UiContext.Provider>
}

/**
 * An element that renders the host's component of that name, or else `Default`.
 *
 * Each element's file calls this for itself: a registry of all defaults would put every element into every bundle.
 */
export function replaceable<Props extends object, Element>(
  name: keyof UiComponents,
  Default: UiElement<Props, Element>,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Element>> {
  const Replaceable = forwardRef<Element, Props>(function Replaceable(props, ref) {
    const Own = useContext(UiContext)[name]
    // `UiComponents` ties the name to these props and this element, but TypeScript cannot see it through a generic.
    return createElement((Own ?? Default) as ComponentType<object>, { ...props, ref } as object)
  })
  Replaceable.displayName = name
  return Replaceable
}
