import {
  cloneElement,
  createElement,
  type ElementType,
  type HTMLAttributes,
  isValidElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefCallback,
  version,
} from 'react'
import { composeRefs } from './compose-refs.js'

/** What a part says about itself: every member becomes a `data-*` attribute, and goes to `render` and `className`. */
export type PartState = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The attributes that a part puts on its element, for a `render` function to spread. */
export type RenderProps = HTMLAttributes<HTMLElement> & {
  ref?: RefCallback<HTMLElement> | undefined
  'data-lk': string
} & { [data: `data-${string}`]: string | undefined }

/** What every part takes beside the attributes of its element. */
export interface PartOverrides<State> {
  /** Another element in place of the default one, or a function that renders it from the props and the state. */
  render?: ReactElement | ((props: RenderProps, state: State) => ReactNode) | undefined
  className?: string | ((state: State) => string | undefined) | undefined
}

/** Props of a part that renders a `Tag`. */
export type PartProps<Tag extends 'div' | 'ul' | 'li' | 'button' | 'span' | 'p' | 'form' | 'input' | 'a', State> = Omit<
  React.ComponentPropsWithoutRef<Tag>,
  'className'
> &
  PartOverrides<State>

interface Part<State, Node> {
  /** The default element. */
  tag: ElementType
  /** `session-list.item` */
  name: string
  state: State
  /** What the part itself sets. The consumer's handlers run before these, and may prevent them. */
  own?: Record<string, unknown> | undefined
  /** What the consumer gave. */
  props: PartOverrides<State> & object
  ref?: Ref<Node> | undefined
}

/**
 * Renders one part: a pure function of its props and its state (style.md (b)1). Not a hook; may be called
 * conditionally.
 */
export function renderPart<State extends PartState>({
  tag,
  name,
  state,
  own = {},
  props,
  ref,
}: Part<State, Node>): ReactNode {
  const { render, className, ...rest } = props
  const resolvedClass = typeof className === 'function' ? className(state) : className
  const merged: Record<string, unknown> = {
    ...dataAttributes(state),
    'data-lk': name,
    ...mergeProps(own, rest),
    ...(resolvedClass !== undefined && { className: resolvedClass }),
  }
  // `merged` is a bag of names to TypeScript; the attributes in it were typed where the part and the consumer gave them.
  if (typeof render === 'function') return render({ ...merged, ref: composeRefs(ref) } as RenderProps, state)
  if (isValidElement<Record<string, unknown>>(render)) {
    const given = mergeProps(merged, render.props)
    return cloneElement(render, { ...given, ref: composeRefs(ref, refOf<Node>(render)) })
  }
  return createElement(tag, { ...merged, ref })
}

/** The consumer's props over ours. Of two handlers theirs runs first, and ours is left out when it was prevented. */
export function mergeProps(own: Record<string, unknown>, theirs: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...own }
  for (const [key, value] of Object.entries(theirs)) {
    const ours = own[key]
    if (/^on[A-Z]/.test(key) && typeof ours === 'function' && typeof value === 'function') {
      merged[key] = (event: unknown, ...others: unknown[]) => {
        value(event, ...others)
        if (!isPrevented(event)) ours(event, ...others)
      }
    } else if (key === 'className' && typeof ours === 'string' && typeof value === 'string') {
      merged[key] = `${ours} ${value}`
    } else if (value !== undefined) {
      merged[key] = value
    }
  }
  return merged
}

function isPrevented(event: unknown): boolean {
  return typeof event === 'object' && event !== null && Reflect.get(event, 'defaultPrevented') === true
}

function dataAttributes(state: PartState): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(state)) {
    const name = `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (value === true) attributes[name] = ''
    else if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value)
  }
  return attributes
}

/** React 19 moved the ref into the props, and warns where the old place is read. */
function refOf<Node>(element: ReactElement<Record<string, unknown>>): Ref<Node> | undefined {
  const holder: object = Number.parseInt(version, 10) >= 19 ? element.props : element
  // Whoever made the element could give nothing else to `ref`; for which element, only the consumer knows.
  return Reflect.get(holder, 'ref') as Ref<Node> | undefined
}
