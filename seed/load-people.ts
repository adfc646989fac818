import type pg from 'pg'
import type { Sealer } from '../src/platform/server/sealing.ts'
import type { AreaDefinition } from './areas/definition.ts'
import { beginBulk, checkReferences } from './bulk.ts'
import { simulateHistory } from './history/simulate.ts'
import { createWorld, type World } from './history/world.ts'
import { numberedIds } from './ids.ts'
import { dayNumber } from './people/calendar.ts'
import { generatePeople, type PeopleOptions } from './people/generate.ts'
import { recordObservations } from './people/records.ts'
import { createPeopleTables, type PersonRow } from './people/tables.ts'

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
        const made = makePeople(world, options, from + present, size - present)
        const numbers = await takeNumbers(client, 'client_number_seq', made.length)
        const referrals = made.reduce((sum, { history }) => sum + history.referrals.length, 0)
        const handoverNumbers = await takeNumbers(client, 'handover_number_seq', referrals)
        let taken = 0
        made.forEach(({ person, history }, order) => {
          const { index } = person
          tables.add({
            ...{ person, history, clientId: clientId(index), clientNumber: numbers[order] ?? 0 },
            records: recordObservations(history.said, index, factId, on),
            handoverNumbers: handoverNumbers.slice(taken, taken + history.referrals.length),
          })
          taken += history.referrals.length
        })
        return made.length
      })
      if (missing > 0) await tables.flush(client)
      added += missing
      done += size
      options.progress?.(done)
    }
  }
  const bulk = options.isBulk === true ? await beginBulk(clients) : undefined
  try {
    await Promise.all(clients.map(work))
  } finally {
    await bulk?.end()
  }
  const [first] = clients
  if (added > 0 && first !== undefined) {
    // The planner is to know at once what was loaded, and nobody is to wait for the clean-up that would follow.
    await first.query('vacuum (analyze)')
    if (bulk?.isUnchecked === true) await checkReferences(first, area.code)
  }
  return { present: count - added, added }
}

/** Makes people from a number on with their histories. */
function makePeople(
  world: World,
  options: LoadPeopleOptions,
  from: number,
  count: number,
): Pick<PersonRow, 'person' | 'history'>[] {
  return [...generatePeople({ ...options, from, count })].map((person) => ({
    person,
    history: simulateHistory(world, person, options.seed),
  }))
}

/** The next numbers of a sequence, in ascending order; a gap that another writer makes among them is skipped. */
async function takeNumbers(
  client: pg.ClientBase,
  sequence: 'client_number_seq' | 'handover_number_seq',
  count: number,
): Promise<number[]> {
  const { rows } = await client.query<{ n: string }>(
    `select nextval('${sequence}')::text as n from generate_series(1, $1)`,
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
