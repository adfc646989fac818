import { createEvenDraws, type EvenDraws } from './history/even.ts'
import type { History } from './history/history.ts'
import { simulateHistory } from './history/simulate.ts'
import type { World } from './history/world.ts'
import { generatePeople, type PeopleOptions } from './people/generate.ts'
import type { DemoPerson } from './people/person.ts'

/** A made-up person and what has happened with them. */
export interface MadePerson {
  readonly person: DemoPerson
  readonly history: History
}

/** People over whom chance is spread evenly: of so many, one after the other, each depends on those before. */
export const blockSize = 10_000

/**
 * Makes the people of a seed from a number on. Whoever goes on where the last call ended pays for those people alone; else
 * the block is lived through from its beginning, so that everybody is the same however they are asked for.
 */
export function createPeopleMaker(
  world: World,
  options: Omit<PeopleOptions, 'from' | 'count'>,
): (from: number, count: number) => MadePerson[] {
  const { seed } = options
  let next = 0
  let even: EvenDraws = createEvenDraws(seed, 0)
  const makeOne = (person: DemoPerson): MadePerson => {
    if (person.index % blockSize === 0) even = createEvenDraws(seed, person.index / blockSize)
    return { person, history: simulateHistory(world, person, seed, even) }
  }
  return (from, count) => {
    const first = from === next ? from : Math.floor(from / blockSize) * blockSize
    const made: MadePerson[] = []
    for (const person of generatePeople({ ...options, from: first, count: from + count - first })) {
      const one = makeOne(person)
      if (person.index >= from) made.push(one)
    }
    next = from + count
    return made
  }
}
