import type { Decorator } from '@storybook/react-vite'
import { AccountProvider } from 'latchkey'
import { type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter } from 'latchkey/contract'
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { isScenario, messagesByLocale, STORY_DECIDES } from './toolbar.js'

/** What a story can set in its `parameters`. */
export interface StoryParameters {
  /** What the memory adapter starts with; `default` when it is left out. The toolbar can choose another scenario. */
  scenario?: MemoryAdapterOptions['scenario']
  /** Makes the adapter instead, once per rendering of the story. */
  adapter?: (() => AccountAdapter) | undefined
  /** Stands in for the page of a provider. By default the browser goes there. */
  onNavigate?: ((url: string, adapter: AccountAdapter) => void) | undefined
  /** The width of the container in px, unless the toolbar sets one. */
  width?: number | undefined
  /** The story brings its own `<AccountProvider>`, or needs none. */
  noProvider?: boolean | undefined
}

interface FrameProps {
  globals: Record<string, unknown>
  parameters: StoryParameters
  /** Alone on its page: then the page itself takes the theme and the direction, for what opens in a portal. */
  alone: boolean
  children: ReactNode
}

function StoryFrame({ globals, parameters, alone, children }: FrameProps) {
  const theme = globals.theme === 'dark' ? 'dark' : 'light'
  const dir = globals.dir === 'rtl' ? 'rtl' : 'ltr'
  const locale = typeof globals.locale === 'string' ? globals.locale : 'en'
  // From the address it comes as a number.
  const isWidth = typeof globals.width === 'number' || typeof globals.width === 'string'
  const chosen = isWidth && globals.width !== 'full' ? String(globals.width) : undefined
  const width = chosen ?? parameters.width ?? 'full'

  useLayoutEffect(() => {
    if (!alone) return
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = dir
    document.documentElement.lang = locale
  }, [alone, theme, dir, locale])

  const content = parameters.noProvider ? (
    children
  ) : (
    <Provider parameters={parameters} scenario={globals.scenario} locale={locale} dir={dir}>
      {children}
    </Provider>
  )
  return (
    <div className="story" data-theme={theme} data-width={width} dir={dir} lang={locale}>
      <div className="story-container">{content}</div>
    </div>
  )
}

interface ProviderProps {
  parameters: StoryParameters
  scenario: unknown
  locale: string
  dir: 'ltr' | 'rtl'
  children: ReactNode
}

function Provider({ parameters, scenario, locale, dir, children }: ProviderProps) {
  const [adapter] = useState((): AccountAdapter => {
    if (parameters.adapter) return parameters.adapter()
    if (scenario === STORY_DECIDES || scenario === undefined) return memoryAdapter({ scenario: parameters.scenario })
    if (!isScenario(scenario)) throw new Error(`The memory adapter has no scenario ${JSON.stringify(scenario)}.`)
    return memoryAdapter({ scenario })
  })
  useEffect(() => () => adapter.dispose?.(), [adapter])
  const { onNavigate } = parameters
  return (
    <AccountProvider
      adapter={adapter}
      locale={locale}
      dir={dir}
      messages={messagesByLocale[locale]}
      onNavigate={onNavigate && ((url) => onNavigate(url, adapter))}
    >
      {children}
    </AccountProvider>
  )
}

/** Every story in a provider with its own adapter, on the page that the toolbar describes. */
export const inFrame: Decorator = (Story, { globals, parameters, viewMode, id }) => (
  <StoryFrame
    key={`${id} ${JSON.stringify(globals.scenario)}`}
    globals={globals}
    parameters={parameters}
    alone={viewMode !== 'docs'}
  >
    <Story />
  </StoryFrame>
)
