import { createRandom } from '../../src/platform/shared/random.ts'
import { type DemoPerson, makePerson, type PersonOptions } from './person.ts'
import { makeVariant } from './variant.ts'

export interface PeopleOptions extends PersonOptions {
  readonly count: number
  /** The number of the first person; 0 when left out. */
  readonly from?: number
  /** One person in so many is a second record of the one before; 100 when left out. */
  readonly variantEvery?: number
}

/** Draws for second records come from streams that no person has. */
const variantStreams = 2 ** 32

/**
 * Made-up people with what is recorded of them, one after the other: the same for the same options, whatever the
 * number and wherever it begins, and with no more memory for a million than for one.
 */
export function* generatePeople(options: PeopleOptions): Generator<DemoPerson, void, undefined> {
  const { count, from = 0, variantEvery = 100 } = options
  for (let index = from; index < from + count; index++) {
    if (index % variantEvery !== variantEvery - 1) yield makePerson(index, options)
    else
      yield makeVariant(
        makePerson(index - 1, options),
        index,
        createRandom(options.seed, variantStreams + index),
      )
  }
}
