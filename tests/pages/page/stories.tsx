import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import preview from '../../../.storybook/preview.js'
import { accessibility } from './accessibility.js'
import * as look from './look.js'

/** One exported story, as composeStories gives it. */
interface Story {
  id: string
  args: object
  run(context: { canvasElement: HTMLElement }): Promise<void>
}

export interface StoryPage {
  /** The files with stories. A new one is here by itself. */
  readonly files: readonly string[]
  idsOf(file: string): Promise<string[]>
  /**
   * Takes away the story before, renders this one and plays it. Rejects when playing fails. Returns what the story itself
   * gives to the component, as text.
   */
  show(file: string, id: string): Promise<string>
  readonly look: typeof look
  readonly accessibility: typeof accessibility
}

declare global {
  interface Window {
    storyPage: StoryPage
  }
}

type StoryFile = Parameters<typeof composeStories>[0]
const stories = import.meta.glob<StoryFile>('../../../stories/**/*.stories.tsx')
/** One that has every fault which the tests look for. */
const faulty = import.meta.glob<StoryFile>('./faulty.tsx')

// `?theme=dark&dir=rtl` sets the globals of Storybook's toolbar.
const globals = Object.fromEntries(new URLSearchParams(location.search))
setProjectAnnotations([preview, { initialGlobals: { ...preview.initialGlobals, ...globals } }])
configure({ asyncUtilTimeout: 10_000 })

async function storiesOf(file: string): Promise<Story[]> {
  const module = await { ...stories, ...faulty }[file]?.()
  if (!module) throw new Error(`There is no file ${file} with stories.`)
  return Object.values(composeStories(module))
}

let place: HTMLElement | undefined

window.storyPage = {
  files: Object.keys(stories),
  idsOf: async (file) => (await storiesOf(file)).map(({ id }) => id),
  async show(file, id) {
    const story = (await storiesOf(file)).find((candidate) => candidate.id === id)
    if (!story) throw new Error(`There is no story ${id} in ${file}.`)
    place?.remove()
    place = document.body.appendChild(document.createElement('div'))
    await story.run({ canvasElement: place })
    return JSON.stringify(Object.values(story.args).filter((arg) => typeof arg === 'string'))
  },
  look,
  accessibility,
}
