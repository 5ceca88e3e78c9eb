import type { Preview } from '@storybook/react-vite'
import 'latchkey/theme.css'
import './preview.css'
import { inFrame } from './story-frame.js'
import { globalTypes, initialGlobals } from './toolbar.js'

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [inFrame],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    options: { storySort: { order: ['Guides', ['Start here'], 'Components', 'Recipes', 'Decisions'] } },
    a11y: {
      // A violation fails the test of the story.
      test: 'error',
      options: {
        runOnly: {
          type: 'tag',
          values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        },
      },
    },
  },
}

export default preview
