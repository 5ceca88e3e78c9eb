import type { Preview } from '@storybook/react-vite'
import 'latchkey/theme.css'
import { configure } from 'storybook/test'
import './preview.css'
import { inFrame } from './story-frame.js'
import { globalTypes, initialGlobals } from './toolbar.js'

// Code that is loaded when it is first needed takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [inFrame],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    options: { storySort: { order: ['Guides', ['Start here'], 'Components', 'Elements', 'Recipes', 'Decisions'] } },
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
