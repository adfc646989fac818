import type pg from 'pg'
import { beginBulk, checkReferences, tidyLoaded } from './bulk.ts'
import { numberReferrals } from './number-referrals.ts'
import { storePeople } from './people/tables.ts'
import { clientIdsOf, type RowsOptions } from './people-rows.ts'
import { chunkStarts, openRowsMakers } from './rows-makers.ts'

export interface LoadPeopleOptions extends RowsOptions {
  readonly count: number
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
  const { area, count } = options
  const clientId = clientIdsOf(options)
  const makers = openRowsMakers(options, count)
  const starts = chunkStarts(count, chunkSize)
  let added = 0
  let done = 0
  // Chunks are numbered one after the other, whichever connection stores them: the rows are the same again.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }
  const work = async (client: pg.ClientBase): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const first = start
      const size = Math.min(chunkSize, count - first)
      const demand = await inTurn(async () => {
        const present = await countPresent(client, area.code, clientId, first, size)
        return {
          from: first + present,
          clientNumbers: present === size ? [] : await takeNumbers(client, size - present),
        }
      })
      const missing = demand.clientNumbers.length
      if (missing > 0) await storePeople(client, await makers.make(demand))
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
    await makers.close()
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
