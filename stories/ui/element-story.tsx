import type { Decorator } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import './element-story.css'

/** An element on its own stands in a root, as a section gives it: the tokens and the container hang there. */
export const inRoot: Decorator = (Story) => (
  <div data-lk-root="" className="element-story">
    <Story />
  </div>
)

/** What the stories of all elements have in common. */
export const elementStory = {
  decorators: [inRoot],
  parameters: { noProvider: true },
}

export const nothing = (): void => {}

export const longText =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, and then a good many words more'

/** Words of any length in a narrow column, and nothing runs over its edge. */
export const fits = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  const page = canvasElement.querySelector('.story-container') ?? canvasElement
  await expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth)
}
