import type { Preview } from '@storybook/react-vite'
import { type ScenarioName, scenarios } from 'latchkey/adapters/memory'
import type { Messages } from '../src/i18n/catalogue.js'

/** What the toolbar offers. A story, or a run of the tests (`LATCHKEY_STORY_GLOBALS`), can set the same globals. */
const catalogues = import.meta.glob<Messages>('../src/i18n/locales/*.ts', { eager: true, import: 'messages' })

/** Every message catalogue of `latchkey/locales/*` by its tag. */
export const messagesByLocale: Record<string, Messages> = Object.fromEntries(
  Object.entries(catalogues).map(([path, messages]) => [path.replace(/^.*\/|\.ts$/g, ''), messages]),
)

/** The story decides: its own `parameters.scenario`. */
export const STORY_DECIDES = 'story'

export function isScenario(name: unknown): name is ScenarioName {
  return typeof name === 'string' && Object.hasOwn(scenarios, name)
}

const item = (value: string, title: string) => ({ value, title })

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  scenario: {
    description: 'What the memory adapter starts with',
    toolbar: {
      icon: 'database',
      dynamicTitle: true,
      items: [
        item(STORY_DECIDES, 'Scenario of the story'),
        ...Object.entries(scenarios).map(([name, { description }]) => item(name, `${name}: ${description}`)),
      ],
    },
  },
  theme: {
    description: 'Colour scheme',
    toolbar: { icon: 'mirror', dynamicTitle: true, items: [item('light', 'Light'), item('dark', 'Dark')] },
  },
  dir: {
    description: 'Writing direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [item('ltr', 'Left to right'), item('rtl', 'Right to left')],
    },
  },
  locale: {
    description: 'Words, dates and numbers',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: Object.keys(messagesByLocale).map((tag) => item(tag, tag)),
    },
  },
  width: {
    description: 'Width of the container',
    toolbar: {
      icon: 'ruler',
      dynamicTitle: true,
      items: [item('full', 'Full width'), ...['320', '480', '768', '1200'].map((px) => item(px, `${px} px`))],
    },
  },
}

export const initialGlobals = { scenario: STORY_DECIDES, theme: 'light', dir: 'ltr', locale: 'en', width: 'full' }
