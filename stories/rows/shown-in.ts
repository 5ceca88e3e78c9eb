import { isExportStory, storyNameFromExport, toId } from 'storybook/internal/csf'

/** A story that shows rows of the table of features: `parameters: { rows: ['A21'] }`. */
export interface ShowingStory {
  /** Of the story’s address. */
  id: string
  /** Where it stands in the list of stories: `['Recipes', 'EMA workspace', 'Profile']`. */
  path: readonly string[]
  name: string
  rows: readonly string[]
}

/** A file of stories, as far as it is known without trust in what it exports. */
export type StoryFile = Record<string, unknown>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The stories of all files that say what they show, in the order of the files. */
export function storiesWithRows(files: Readonly<Record<string, StoryFile>>): readonly ShowingStory[] {
  return Object.entries(files).flatMap(([path, { default: meta, ...stories }]) => {
    if (!isRecord(meta) || typeof meta.title !== 'string') throw new Error(`${path} has no title.`)
    const { title } = meta
    return Object.entries(stories).flatMap(([key, story]) => {
      const parameters = isExportStory(key, meta) && isRecord(story) ? story.parameters : undefined
      if (!isRecord(parameters) || !Array.isArray(parameters.rows)) return []
      const name = storyNameFromExport(key)
      return [{ id: toId(title, name), path: title.split('/'), name, rows: parameters.rows.map(String) }]
    })
  })
}
