import type pg from 'pg'
import type { Sealer } from '../src/platform/server/sealing.ts'
import { createRandom } from '../src/platform/shared/random.ts'
import type { AreaDefinition } from './areas/definition.ts'
import { listStaff } from './areas/staff.ts'
import { demoId, numberedIds } from './ids.ts'
import { generatePeople, type PeopleOptions } from './people/generate.ts'
import { type PlacingOrganisation, placePerson } from './people/placement.ts'
import { recordObservations } from './people/records.ts'
import { createPeopleTables, type PeopleTables } from './people/tables.ts'

export interface LoadPeopleOptions extends Omit<PeopleOptions, 'from'> {
  readonly area: AreaDefinition
  readonly sealer: Sealer
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
/** Draws about where people are clients come from streams that neither people nor variants have. */
const placementStreams = 2 ** 40

/**
 * Loads made-up people with their facts into a demo area, by COPY and a thousand to a transaction.
 * People of the seed who are there already stay as they are, so that a run that was cut off is
 * finished by the same call.
 * @param clients connections as the owner of the database; with several the database stores one
 *   chunk while the next is made
 */
export async function loadPeople(
  clients: readonly pg.ClientBase[],
  options: LoadPeopleOptions,
): Promise<LoadedPeople> {
  const { area, count, seed } = options
  const run = `${seed}/${options.numbers.first}`
  const clientId = numberedIds(area.code, 'client', run)
  const build = createBuilder(options, clientId, numberedIds(area.code, 'fact', run))
  const relationId = numberedIds(area.code, 'relation', run)
  let added = 0
  let done = 0
  let next = 0
  const work = async (client: pg.ClientBase): Promise<void> => {
    const tables = createPeopleTables(area.code, options.sealer, relationId)
    while (next < count) {
      const from = next
      const size = Math.min(chunkSize, count - from)
      next += size
      const present = await countPresent(client, area.code, clientId, from, size)
      if (present < size) {
        const numbers = await takeClientNumbers(client, size - present)
        build(tables, from + present, numbers)
        await tables.flush(client)
        added += size - present
      }
      done += size
      options.progress?.(done)
    }
  }
  await Promise.all(clients.map(work))
  return { present: count - added, added }
}

/** Makes people from a number on, one for each client number, into the tables. */
function createBuilder(
  options: LoadPeopleOptions,
  clientId: (n: number) => string,
  factId: (n: number) => string,
) {
  const { area, seed, on } = options
  const organisations = placingOrganisations(area)
  return (tables: PeopleTables, from: number, clientNumbers: readonly number[]): void => {
    let order = 0
    for (const person of generatePeople({ ...options, from, count: clientNumbers.length })) {
      const { index, variantOf } = person
      // A second record stands where the first one does, more often than not.
      const stream = variantOf !== undefined && index % 10 < 7 ? variantOf : index
      const random = createRandom(seed, placementStreams + stream)
      const placement = placePerson(person, organisations, on, random)
      const { recordedBy } = placement
      const records = recordObservations(person.observations, index, factId, recordedBy, on)
      const clientNumber = clientNumbers[order++] ?? 0
      tables.add({ clientId: clientId(index), clientNumber, person, placement, records })
    }
  }
}

/** The next client numbers; taken before the chunk is made, so that the numbers of two runs never mix. */
async function takeClientNumbers(client: pg.ClientBase, count: number): Promise<number[]> {
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

/** The organisations of an area with their own staff who work with clients. */
function placingOrganisations(area: AreaDefinition): ReadonlyMap<string, PlacingOrganisation> {
  const staff = listStaff(area)
  return new Map(
    area.organisations.map(({ code }) => [
      code,
      {
        code,
        organisationId: demoId(area.code, 'organisation', code),
        staff: staff.filter((one) => one.organisations[0] === code),
      },
    ]),
  )
}
