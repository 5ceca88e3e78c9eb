import type { AdapterFixture } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { families } from '../../src/testing/checks/index.js'
import { memoryFixture } from '../adapters/memory/fixture.js'
import { collect } from './collect.js'
import { accountProofs } from './proofs/account.js'
import { addressProofs } from './proofs/addresses.js'
import { callProofs } from './proofs/calls.js'
import { factorProofs } from './proofs/factors.js'
import { furtherProofs } from './proofs/further.js'
import { sessionProofs } from './proofs/sessions.js'
import { shapeProofs } from './proofs/shape.js'

const proofs = [
  ...shapeProofs,
  ...callProofs,
  ...sessionProofs,
  ...accountProofs,
  ...factorProofs,
  ...addressProofs,
  ...furtherProofs,
]

/** One check for each operation: one proof is enough for all of them. */
const perOperation = /\b[a-z]+[A-Za-z]*\.[a-z]+/

async function failureOf(family: string, title: string, create: () => AdapterFixture): Promise<unknown> {
  const found = (await collect(create)).find((test) => test.family === family && test.title === title)
  if (found === undefined || found.skipped) throw new Error(`The suite does not run: ${family} > ${title}`)
  return found.run()
}

describe.each(families)('the $name checks', ({ name, checks }) => {
  const own = proofs.filter(({ family }) => family === name)

  it('are each proved by an adapter that fails them', () => {
    expect(own.length).toBeGreaterThan(0)
    const single = checks.filter(({ title }) => !perOperation.test(title))
    expect(single.filter(({ title }) => !own.some((proof) => proof.check === title))).toEqual([])
  })

  for (const { check, breach, create } of own) {
    it(`notice an adapter that ${breach}`, async () => {
      expect(await failureOf(name, check, () => memoryFixture())).toBeUndefined()
      const failure = await failureOf(name, check, create)
      expect(failure).toBeInstanceOf(Error)
      // A slip in the broken adapter would prove nothing.
      expect(failure).not.toBeInstanceOf(TypeError)
    })
  }
})

it('has no proof without its family', () => {
  const names = families.map(({ name }) => name)
  expect(proofs.filter(({ family }) => !names.includes(family))).toEqual([])
})
