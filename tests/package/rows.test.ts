import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/entry-points.js'
import { isRow, promises, rowIds, unseen, whyOutOfScope } from '../../stories/rows/promises.js'
import { storiesWithRows } from '../../stories/rows/shown-in.js'
import { storyFiles } from '../../stories/rows/story-files.js'
import { rowTests, testsOf } from '../../stories/rows/tests.js'
import { titlesIn } from './support/test-titles.js'

const stories = storiesWithRows(storyFiles)
const inScope = rowIds.filter((id) => whyOutOfScope(id) === undefined)

describe('what the four products promise', () => {
  it('is listed in full: 149 rows, of which 120 are ours, and 12 that no product has', () => {
    const counts = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'N'].map((letter) => [letter, rowIds.filter((id) => id.startsWith(letter)).length]),
    )
    expect(counts).toEqual({ A: 42, B: 38, C: 40, D: 29, N: 12 })
    expect(inScope.filter((id) => promises[id][0] !== 'N')).toHaveLength(120)
  })

  it('is shown in a story, row by row', () => {
    const shown = new Set(stories.flatMap(({ rows }) => rows))
    expect(inScope.filter((id) => !shown.has(id) && unseen[id] === undefined)).toEqual([])
  })

  it('is held by a test, row by row', () => {
    expect(inScope.filter((id) => testsOf(id).length === 0)).toEqual([])
  })

  it('is all that a story can name', () => {
    const unknown = stories.flatMap(({ id, rows }) => rows.filter((row) => !isRow(row)).map((row) => `${id}: ${row}`))
    expect(unknown).toEqual([])
  })

  it('is held by tests that are there', () => {
    const missing = Object.entries(rowTests).flatMap(([file, titles]) => {
      if (!existsSync(join(root, file))) return [file]
      const there = titlesIn(file, readFileSync(join(root, file), 'utf8'))
      const isTitle = (title: string) =>
        there.filter((one) => one === title || one.endsWith(` > ${title}`)).length === 1
      return Object.keys(titles)
        .filter((title) => !isTitle(title))
        .map((title) => `${file}: ${title}`)
    })
    expect(missing).toEqual([])
  })
})
