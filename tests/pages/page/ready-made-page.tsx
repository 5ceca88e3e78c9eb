import * as latchkey from 'latchkey'
import { type ScenarioName, scenarios } from 'latchkey/adapters/memory'
import type { AccountAdapter } from 'latchkey/contract'
import { type ComponentType, type ReactElement, StrictMode } from 'react'
import { messages as rightToLeft } from '../../../src/i18n/locales/ar-XB.js'

const folders = Object.keys(import.meta.glob('../../../src/features/*/index.ts')).map((path) => path.split('/').at(-2))

/** The ready-made component of every feature, named as its folder: a new one is here by itself. */
export const readyMade: readonly string[] = folders
  .map((folder = '') => folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()))
  // AccountProvider renders it.
  .filter((name) => name !== 'StepUp')

/** What a host has to give. */
const props: Partial<Record<string, object>> = {
  RoleBadge: { role: { id: 'editor', name: 'Editor', description: 'Can change everything.', scope: { name: 'Acme' } } },
}

export interface PageOptions {
  scenario: ScenarioName
  locale: string
  /** One component alone, instead of all. */
  only?: string | undefined
}

/** What stands in the address, for the server and for the browser alike. */
export function optionsOf(search: URLSearchParams): PageOptions {
  const scenario = search.get('scenario') ?? 'default'
  if (!isScenario(scenario)) throw new Error(`The memory adapter has no scenario ${scenario}.`)
  return { scenario, locale: search.get('locale') ?? 'en', only: search.get('only') ?? undefined }
}

const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name)

/** A host's page: every ready-made component in one provider. */
export function ReadyMadePage({ adapter, locale, only }: PageOptions & { adapter: AccountAdapter }): ReactElement {
  const isRightToLeft = locale === 'ar-XB'
  return (
    <StrictMode>
      <latchkey.AccountProvider
        adapter={adapter}
        locale={locale}
        dir={isRightToLeft ? 'rtl' : 'ltr'}
        messages={isRightToLeft ? rightToLeft : undefined}
      >
        {readyMade
          .filter((name) => only === undefined || name === only)
          .map((name) => {
            const Component = componentOf(name)
            return <Component key={name} {...props[name]} />
          })}
      </latchkey.AccountProvider>
    </StrictMode>
  )
}

function componentOf(name: string): ComponentType<object> {
  const found: unknown = Reflect.get(latchkey, name)
  if (typeof found !== 'function') throw new Error(`The feature has no ready-made component ${name} in src/index.ts.`)
  // Which props it takes is not known here; what it needs is in `props`.
  return found as ComponentType<object>
}
