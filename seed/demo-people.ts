import type pg from 'pg'
import type { Sealer } from '../src/platform/server/sealing.ts'
import type { Day } from '../src/platform/shared/days.ts'
import type { AreaDefinition } from './areas/definition.ts'
import { espooKauniainen } from './areas/espoo-kauniainen.ts'
import { helsinki } from './areas/helsinki.ts'
import { loadPeople } from './load-people.ts'
import type { HetuNumbers } from './people/birth.ts'
import type { Population } from './people/languages.ts'

/** An area that can be filled with made-up people, and whose published figures they follow. */
export interface PeopledArea {
  readonly area: AreaDefinition
  readonly population: Population
  /** How many clients a demo begins with, and the seed they are made from. */
  readonly clients: number
  readonly seed: number
  /** Individual numbers of identity codes: of the clients that a demo begins with, and of those added for volume. */
  readonly numbers: { readonly demo: HetuNumbers; readonly volume: HetuNumbers }
}

/** No number is used twice, so no two people of a demo have one code by chance. */
export const peopledAreas: readonly PeopledArea[] = [
  {
    area: espooKauniainen,
    population: 'espoo',
    clients: 90,
    seed: 2026,
    numbers: { demo: { first: 990, count: 5 }, volume: { first: 900, count: 45 } },
  },
  {
    area: helsinki,
    population: 'stadi',
    clients: 30,
    seed: 2027,
    numbers: { demo: { first: 995, count: 5 }, volume: { first: 945, count: 45 } },
  },
]

/** Fills the demo areas with the clients that a demo begins with, some of them recorded twice by different hands. */
export async function loadDemoPeople(
  client: pg.ClientBase,
  { on, sealer }: { on: Day; sealer: Sealer },
): Promise<void> {
  for (const { area, population, clients, seed, numbers } of peopledAreas)
    await loadPeople([client], {
      ...{ area, population, seed, on, sealer },
      count: clients,
      variantEvery: 15,
      numbers: numbers.demo,
    })
}
