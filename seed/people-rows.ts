import { createSealer } from '../src/platform/server/sealing.ts'
import type { AreaDefinition } from './areas/definition.ts'
import { createWorld } from './history/world.ts'
import { numberedIds } from './ids.ts'
import { createPeopleMaker } from './make-people.ts'
import { provisionalNumber } from './number-referrals.ts'
import { dayNumber } from './people/calendar.ts'
import type { PeopleOptions } from './people/generate.ts'
import { recordObservations } from './people/records.ts'
import { createPeopleTables, type PeopleRows } from './people/tables.ts'

/** Who is made, and for where: data alone, so that another thread can be told. */
export interface RowsOptions extends Omit<PeopleOptions, 'from' | 'count'> {
  readonly area: AreaDefinition
  /** The key by which identity codes are sealed, of 32 bytes. */
  readonly sealing: Uint8Array
}

/** People of the seed from a number on, one for each of the client numbers that they get. */
export interface RowsDemand {
  readonly from: number
  readonly clientNumbers: readonly number[]
}

/** The ids of the clients of a seed, by the number of the person. */
export const clientIdsOf = ({ area, seed, numbers }: RowsOptions): ((person: number) => string) =>
  numberedIds(area.code, 'client', runOf({ seed, numbers }))

const runOf = ({ seed, numbers }: Pick<RowsOptions, 'seed' | 'numbers'>) =>
  `${seed}/${numbers.first}`

/** Makes people of a seed as rows of their tables; the same people get the same rows, but for the sealed values. */
export function createRowsMaker(options: RowsOptions): (demand: RowsDemand) => PeopleRows {
  const { area, on } = options
  const world = createWorld(area, dayNumber(on))
  const makePeople = createPeopleMaker(world, options)
  const clientId = clientIdsOf(options)
  const factId = numberedIds(area.code, 'fact', runOf(options))
  const tables = createPeopleTables(
    world,
    createSealer(Buffer.from(options.sealing)),
    runOf(options),
  )
  return ({ from, clientNumbers }) => {
    makePeople(from, clientNumbers.length).forEach(({ person, history }, order) => {
      const { index } = person
      tables.add({
        ...{ person, history, clientId: clientId(index), clientNumber: clientNumbers[order] ?? 0 },
        records: recordObservations(history.said, index, factId, on),
        handoverNumbers: history.referrals.map((_one, at) => provisionalNumber(index, at)),
      })
    })
    return tables.take()
  }
}
