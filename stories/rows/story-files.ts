import type { StoryFile } from './shown-in.js'

/** Every file of stories. A new one is here by itself. */
export const storyFiles: Record<string, StoryFile> = import.meta.glob<StoryFile>('../**/*.stories.tsx', { eager: true })
