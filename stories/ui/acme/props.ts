import type { UiComponents } from 'latchkey'
import type { ComponentPropsWithoutRef } from 'react'

/** The props that Latchkey gives to the element of this name. */
export type Props<Name extends keyof UiComponents> = ComponentPropsWithoutRef<UiComponents[Name]>
