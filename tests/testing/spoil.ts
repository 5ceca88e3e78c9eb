import type { AccountAdapter, FeatureId } from 'latchkey/contract'
import type { AdapterFixture } from 'latchkey/testing'
import { memoryFixture } from '../adapters/memory/fixture.js'

/** An adapter that breaks one promise, and the check that has to notice. */
export interface Proof {
  family: string
  check: string
  /** Ends the sentence "notices an adapter that …". */
  breach: string
  create: () => AdapterFixture
}

/** A member that the memory adapter has. */
export function present<T>(member: T | undefined): T {
  if (member === undefined) throw new Error('The memory adapter should have this.')
  return member
}

type Group<F extends FeatureId> = NonNullable<AccountAdapter[F]>

/** The memory adapter with some members of one group replaced. */
export function spoilt<F extends FeatureId>(
  feature: F,
  replace: (good: Group<F>, fixture: AdapterFixture) => Partial<Group<F>>,
  fixture: AdapterFixture = memoryFixture(),
): AdapterFixture {
  const good = present<Group<F>>(fixture.adapter[feature] ?? undefined)
  return withAdapter(fixture, { [feature]: { ...good, ...replace(good, fixture) } })
}

/** The memory adapter with some members that are replaced. */
export function withAdapter(fixture: AdapterFixture, members: Partial<AccountAdapter>): AdapterFixture {
  return { ...fixture, adapter: { ...fixture.adapter, ...members } }
}
