import axe, { type RunOptions } from 'axe-core'
import preview from '../../../.storybook/preview.js'

/** What axe finds on the page, by the rules of Storybook's own accessibility panel. */
export async function accessibility(): Promise<string[]> {
  // A story is no page: nothing has to be in a landmark.
  const options: RunOptions = { ...preview.parameters?.a11y?.options, rules: { region: { enabled: false } } }
  const { violations } = await axe.run(document.body, options)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}) at ${target.join(' ')}`),
  )
}
