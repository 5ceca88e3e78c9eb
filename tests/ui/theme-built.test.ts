// @vitest-environment node
import { build } from 'vite'
import { describe, expect, it } from 'vitest'

/** The style sheet as a host's build puts it out whose browsers know no `light-dark()`. */
async function built(): Promise<string> {
  const input = `${process.cwd()}/src/theme/theme.css`
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, cssTarget: ['chrome111', 'safari16.4'], rolldownOptions: { input } },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const sheet = outputs.find((file) => file.fileName.endsWith('.css'))
  if (sheet?.type !== 'asset') throw new Error('The build put out no style sheet.')
  return String(sheet.source)
}

describe('In a build for older browsers', () => {
  it('every colour still follows the scheme of its place, and is the light one where no scheme is set', async () => {
    const css = await built()
    expect(css).not.toContain('light-dark(')
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map((rule) => ({ selector: rule[1], body: rule[2] ?? '' }))
    const resolving = rules.filter((rule) => rule.body.includes('var(--lightningcss-light'))
    expect(resolving.map((rule) => rule.selector)).toEqual([':where(:root,:host,[data-lk-root],[data-lk-theme])'])
    const unset = rules.find((rule) => rule.selector?.endsWith(':where(:root,:host)'))
    expect(unset?.body).toMatch(/--lightningcss-light:initial;--lightningcss-dark: ;/)
  })
})
