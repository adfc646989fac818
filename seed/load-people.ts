import type pg from 'pg'
import type { Sealer } from '../src/platform/server/sealing.ts'
import type { AreaDefinition } from './areas/definition.ts'
import { beginBulk, checkReferences, tidyLoaded } from './bulk.ts'
import { createWorld } from './history/world.ts'
import { numberedIds } from './ids.ts'
import { createPeopleMaker } from './make-people.ts'
import { numberReferrals, provisionalNumber } from './number-referrals.ts'
import { dayNumber } from './people/calendar.ts'
import type { PeopleOptions } from './people/generate.ts'
import { recordObservations } from './people/records.ts'
import { createPeopleTables } from './people/tables.ts'

export interface LoadPeopleOptions extends Omit<PeopleOptions, 'from'> {
  readonly area: AreaDefinition
  readonly sealer: Sealer
  /** Whether references are looked up for all rows at once in the end, where that is allowed (`bulk.ts`). */
  readonly isBulk?: boolean
  /** Told after every chunk how many people have been looked at or added. */
  readonly progress?: (done: number) => void
}

export interface LoadedPeople {
  /** People of the seed who were there before. */
  readonly present: number
  /** People added now. */
  readonly added: number
}

/** People per transaction: enough to make a round trip cheap, few enough to hold in memory. */
const chunkSize = 1_000

/**
 * Loads made-up people with what has happened with them into a demo area, by COPY and a thousand to a transaction.
 * People of the seed who are there already stay as they are, so that a run that was cut off is
 * finished by the same call.
 * @param clients connections as the owner of the database; with several the database stores one
 *   chunk while the next is made
 */
export async function loadPeople(
  clients: readonly pg.ClientBase[],
  options: LoadPeopleOptions,
): Promise<LoadedPeople> {
  const { area, count, seed, on } = options
  const run = `${seed}/${options.numbers.first}`
  const world = createWorld(area, dayNumber(on))
  const makePeople = createPeopleMaker(world, options)
  const clientId = numberedIds(area.code, 'client', run)
  const factId = numberedIds(area.code, 'fact', run)
  let added = 0
  let done = 0
  let next = 0
  // Chunks are made and numbered one after the other, whichever connection stores them: the rows are the same again.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }
  const work = async (client: pg.ClientBase): Promise<void> => {
    const tables = createPeopleTables(world, options.sealer, run)
    while (next < count) {
      const from = next
      const size = Math.min(chunkSize, count - from)
      next += size
      const missing = await inTurn(async () => {
        const present = await countPresent(client, area.code, clientId, from, size)
        if (present === size) return 0
        const made = makePeople(from + present, size - present)
        const numbers = await takeNumbers(client, made.length)
        made.forEach(({ person, history }, order) => {
          const { index } = person
          tables.add({
            ...{ person, history, clientId: clientId(index), clientNumber: numbers[order] ?? 0 },
            records: recordObservations(history.said, index, factId, on),
            handoverNumbers: history.referrals.map((_one, at) => provisionalNumber(index, at)),
          })
        })
        return made.length
      })
      if (missing > 0) await tables.flush(client)
      added += missing
      done += size
      options.progress?.(done)
    }
  }
  const [first] = clients
  const bulk = options.isBulk === true ? await beginBulk(clients, count) : undefined
  try {
    // A run that was cut off may have left some without a number.
    if (first !== undefined) await numberReferrals(first, area.code)
    await Promise.all(clients.map(work))
    if (first !== undefined) await numberReferrals(first, area.code)
  } finally {
    await bulk?.end()
  }
  if (added > 0 && first !== undefined) {
    await tidyLoaded(clients)
    if (bulk?.isUnchecked === true) await checkReferences(clients, area.code)
  }
  return { present: count - added, added }
}

/** The next numbers of clients, in ascending order; a gap that another writer makes among them is skipped. */
async function takeNumbers(client: pg.ClientBase, count: number): Promise<number[]> {
  const { rows } = await client.query<{ n: string }>(
    `select nextval('client_number_seq')::text as n from generate_series(1, $1)`,
    [count],
  )
  return rows.map((row) => Number(row.n))
}

/** How many people of a chunk are there: the first so many, because a chunk is added in order and whole. */
async function countPresent(
  client: pg.ClientBase,
  areaId: string,
  clientId: (n: number) => string,
  from: number,
  size: number,
): Promise<number> {
  const ids = Array.from({ length: size }, (_, order) => clientId(from + order))
  const { rowCount } = await client.query(
    'select from client where area_id = $1 and client_id = any($2::uuid[])',
    [areaId, ids],
  )
  return rowCount ?? 0
}
