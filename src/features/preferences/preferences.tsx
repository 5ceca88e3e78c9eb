'use client'
import type { ReactElement, ReactNode } from 'react'
import type { PreferenceSchema } from '../../contract/index.js'
import { FeatureFrame } from '../../react/frame/feature-frame.js'
import { later } from '../../react/later.js'
import { useClient } from '../../react/use-client.js'
import { useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { preferencesMessages } from './messages.js'
import { preferencesResource } from './preferences-resource.js'
import type { PreferenceChange, PreferenceSaving } from './state.js'

export interface PreferencesProps<S extends PreferenceSchema = PreferenceSchema> {
  /** Level of the heading in your page. @defaultValue 2 */
  headingLevel?: 2 | 3 | 4 | undefined
  /** Your words in place of "Preferences" and of the line below. */
  title?: string | undefined
  description?: string | undefined
  /** `each`: every control saves by itself. `form`: all together, with save and cancel. @defaultValue 'each' */
  saving?: PreferenceSaving | undefined
  /**
   * A control shows another value: the user chose it, or it went back because it could not be saved. For what has an
   * effect at once, such as the theme. With `<Preferences<typeof schema> …>` it is typed by your schema.
   */
  onChange?: ((change: PreferenceChange<S>) => void) | undefined
  /** Something is changed and not saved, for your router to ask before it leaves. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined
  /** In place of it when the adapter has no preferences. @defaultValue nothing */
  fallback?: ReactNode
}

const useContent = later(() => import('./preferences-content.js'))

/**
 * What the adapter describes as preferences, to be set. Needs an `<AccountProvider>`; renders a `<section>`, or the
 * fallback when the adapter has none.
 */
export function Preferences<S extends PreferenceSchema = PreferenceSchema>(props: PreferencesProps<S>): ReactElement {
  const client = useClient()
  const supported = client.adapter().preferences !== undefined
  const t = useMessages('preferences', preferencesMessages)
  const code = useContent()
  // Both reads are on their way while the code is.
  useReadable(client.account)
  useOptionalResource(preferencesResource, supported)

  if (!supported) return <>{props.fallback}</>
  if (code.module) return <code.module.PreferencesContent {...props} />
  return (
    <FeatureFrame
      name="preferences"
      id="preferences"
      title={props.title ?? t('title')}
      description={props.description ?? t('description')}
      headingLevel={props.headingLevel}
      code={code}
      rows={4}
    />
  )
}
