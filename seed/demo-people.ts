import type pg from 'pg'
import type { Day } from '../src/platform/shared/days.ts'
import type { AreaDefinition } from './areas/definition.ts'
import { espooKauniainen } from './areas/espoo-kauniainen.ts'
import { helsinki } from './areas/helsinki.ts'
import { addDemoWork } from './demo-work.ts'
import { defaultCount } from './history/arrivals.ts'
import { type LoadedPeople, loadPeople } from './load-people.ts'
import type { HetuNumbers } from './people/birth.ts'
import type { Population } from './people/languages.ts'

/** An area that can be filled with made-up people, and whose published figures they follow. */
export interface PeopledArea {
  readonly area: AreaDefinition
  readonly population: Population
  /** The seed of the people that a demo begins with; the published totals are held against theirs. */
  readonly seed: number
  /** Individual numbers of identity codes: of areas that nobody shares, so no two people have one code by chance. */
  readonly numbers: HetuNumbers
}

export const peopledAreas: readonly PeopledArea[] = [
  {
    area: espooKauniainen,
    population: 'espoo',
    seed: 2031,
    numbers: { first: 900, count: 50 },
  },
  {
    area: helsinki,
    population: 'stadi',
    seed: 2027,
    numbers: { first: 950, count: 50 },
  },
]

/** One person in so many has a second record by another hand. */
export const variantEvery = 60

/** Fills the demo areas with the people that a demo begins with: as many as had come to the centres by the day. */
export async function loadDemoPeople(
  clients: readonly pg.ClientBase[],
  options: {
    readonly on: Day
    readonly sealing: Uint8Array
    readonly progress?: (area: AreaDefinition, done: number, count: number) => void
  },
): Promise<readonly LoadedPeople[]> {
  const { on, sealing, progress } = options
  const loaded: LoadedPeople[] = []
  for (const { area, population, seed, numbers } of peopledAreas) {
    const count = defaultCount(population, on)
    loaded.push(
      await loadPeople(clients, {
        ...{ area, population, seed, on, sealing, numbers, count, variantEvery, isBulk: true },
        progress: (done) => progress?.(area, done, count),
      }),
    )
    if (clients[0] === undefined) continue
    await addDemoWork(clients[0], area.code, on)
  }
  return loaded
}
